import type { Requirement } from '../../spec/spec';
import type { RuleId } from '../rules';
import type { LintedFile } from '../session/lintedFile';
import type { LintedPart } from '../session/lintedPart';
import type { PartLine, Told } from '../session/partProblem';
import { LikelyNames } from './likelyNames';

/** A requirement and where it stands. */
interface Placed {
	readonly part: LintedPart;
	readonly requirement: Requirement;
}

/** A main spec, by the names of its requirements; of equal ones the last. */
class MainSpec extends Map<string, Placed> {
	#likely: LikelyNames | undefined;

	get likely(): LikelyNames {
		this.#likely ??= new LikelyNames(this.keys());
		return this.#likely;
	}
}

/** A name as it is written, and the one that is likely meant. */
interface Meant {
	readonly written: string;
	readonly likely: string;
}

/**
 * Find what in the deltas of one main spec does not fit it, and the requirements that two open changes touch.
 *
 * @param main The main spec; `undefined` where there is none yet, so that nothing can be changed in it.
 */
export function judgeDeltas(main: LintedFile | undefined, deltas: readonly LintedFile[]): readonly Told[] {
	const known = new MainSpec(main ? placedOf(main).map(placed => [nameOf(placed.requirement), placed]) : []);
	const touched = new Map<string, Placed[]>();
	const told: Told[] = [];
	for (const delta of [...deltas].sort((a, b) => a.compareTo(b))) {
		const renames = renamesOf(delta);
		for (const placed of placedOf(delta)) {
			told.push(...checkTarget(placed, main && known, renames));
			for (const name of touchedNames(placed.requirement)) {
				const touches = touched.get(name);
				if (touches) {
					touches.push(placed);
				} else {
					touched.set(name, [placed]);
				}
			}
		}
	}
	return [...told, ...[...touched].flatMap(([name, touches]) => findOverlaps(name, touches))];
}

function placedOf({ parts }: LintedFile): readonly Placed[] {
	return parts.flatMap(part => part.requirements.map(requirement => ({ part, requirement })));
}

function nameOf({ name, id }: Requirement): string {
	return name ?? id;
}

/** The names that a delta changes; renames are applied first. */
interface Renames {
	/** Old names by new ones. */
	readonly olds: ReadonlyMap<string, string>;
	/** New names by old ones. */
	readonly news: ReadonlyMap<string, string>;
}

function renamesOf(delta: LintedFile): Renames {
	const pairs = placedOf(delta).flatMap(({ requirement: { delta: role, name } }) =>
		role?.operation === 'RENAMED' && role.from !== undefined && name !== null ? [[name, role.from] as const] : [],
	);
	return { olds: new Map(pairs), news: new Map(pairs.map(([to, from]) => [from, to])) };
}

/** Names of what a requirement of a delta takes over, takes away or makes. */
function touchedNames({ delta, name }: Requirement): readonly string[] {
	if (!delta || name === null) {
		return [];
	}
	return delta.operation === 'RENAMED' && delta.from !== undefined ? [delta.from, name] : [name];
}

function checkTarget(placed: Placed, main: MainSpec | undefined, renames: Renames): readonly Told[] {
	const { delta, name } = placed.requirement;
	if (!delta || name === null) {
		return [];
	}
	if (!main) {
		const message = 'There is no main spec yet that this could change. Write ADDED for what is new.';
		return delta.operation === 'ADDED' ? [] : [telling('delta-target', placed, message)];
	}
	switch (delta.operation) {
		case 'ADDED':
			return checkAdded(placed, name, main, renames);
		case 'RENAMED':
			return [...checkExists(placed, delta.from ?? name, main), ...checkFree(placed, name, main, renames)];
		case 'MODIFIED':
			return checkModified(placed, name, main, renames);
		default:
			return checkExists(placed, name, main);
	}
}

function checkAdded(placed: Placed, name: string, main: MainSpec, renames: Renames): readonly Told[] {
	const target = renames.news.has(name) ? undefined : main.get(name);
	const message = `The main spec has “${name}” already. Write MODIFIED to change it.`;
	return target ? [telling('delta-exists', placed, message, lineOf(target))] : [];
}

/** Whether the new name of a requirement is free. */
function checkFree(placed: Placed, name: string, main: MainSpec, renames: Renames): readonly Told[] {
	const target = renames.news.has(name) ? undefined : main.get(name);
	const message = `The main spec has “${name}” already. Choose another name.`;
	return target ? [telling('delta-exists', placed, message, lineOf(target))] : [];
}

function checkModified(placed: Placed, name: string, main: MainSpec, renames: Renames): readonly Told[] {
	const newName = renames.news.get(name);
	if (newName !== undefined && !renames.olds.has(name)) {
		return [telling('delta-target', placed, `This delta renames it to “${newName}” first. Write that name here.`)];
	}
	const was = renames.olds.get(name) ?? name;
	const target = main.get(was);
	if (!target) {
		return renames.olds.has(name) ? [] : checkExists(placed, name, main);
	}
	const { level } = placed.requirement;
	if (!isFlipped(target.requirement, placed.requirement)) {
		return [];
	}
	const before = target.requirement.level;
	const message =
		before === level
			? 'This turns a demand of the main spec into its opposite.'
			: `This turns ${before} of the main spec into ${level}.`;
	return [telling('delta-flip', placed, message, lineOf(target))];
}

/** Whether what is changed is there; a name that is nearly the same is named, as it is likely meant. */
function checkExists(placed: Placed, name: string, main: MainSpec): readonly Told[] {
	if (main.has(name)) {
		return [];
	}
	const likely = main.likely.of(name);
	const hint = likely === undefined ? '' : ` It has “${likely}”.`;
	const message = `The main spec has no requirement “${name}”.${hint}`;
	return [
		telling('delta-target', placed, message, undefined, likely === undefined ? undefined : { written: name, likely }),
	];
}

/** Whether MUST becomes MUST NOT or SHOULD becomes SHOULD NOT, or the other way; `never` is a NOT. */
function isFlipped(before: Requirement, after: Requirement): boolean {
	const [a, b] = [before, after].map(demandOf);
	return a !== undefined && b !== undefined && a.strength === b.strength && a.isDenied !== b.isDenied;
}

function demandOf({ level, text }: Requirement) {
	if (level === 'FACT' || level === 'MAY') {
		return undefined;
	}
	const isNever = /\b(?:MUST|SHALL|SHOULD)\*{0,2} never\b/.exec(text)?.index === firstKeyword.exec(text)?.index;
	const isDenied = level.endsWith(' NOT') || (isNever && firstKeyword.test(text));
	return { strength: level.replace(' NOT', ''), isDenied };
}

const firstKeyword = /\b(?:MUST|SHALL|SHOULD|MAY)\b/;

function findOverlaps(name: string, touches: readonly Placed[]): readonly Told[] {
	const [first] = touches;
	const later = touches.find(touch => changeOf(touch) !== (first && changeOf(first)));
	return touches.flatMap(touch => {
		const other = first && changeOf(touch) === changeOf(first) ? later : first;
		if (!other) {
			return [];
		}
		const message = `The open change “${changeOf(other)}” touches “${name}” too. Whichever is archived last wins.`;
		return [telling('overlapping-changes', touch, message, lineOf(other))];
	});
}

function changeOf({ part }: Placed): string {
	return part.file.delta?.change ?? '';
}

function lineOf({ part, requirement }: Placed): PartLine {
	return { part, line: requirement.line };
}

function telling(
	rule: RuleId,
	{ part, requirement }: Placed,
	message: string,
	related?: PartLine,
	meant?: Meant,
): Told {
	const line = part.places.lineAt(requirement.line);
	const replacement = meant && withName(part.places.text.slice(line.start, line.end), meant);
	return {
		part,
		problem: {
			rule,
			message,
			...part.places.placeOf(line),
			...(related && { related }),
			...(replacement !== undefined && { replacement }),
		},
	};
}

/** The line of a heading with the name that is meant in it; none where the name stands elsewhere. */
function withName(line: string, { written, likely }: Meant): string | undefined {
	const at = line.lastIndexOf(written);
	return at < 0 ? undefined : line.slice(0, at) + likely + line.slice(at + written.length);
}
