import type { Requirement } from '../../spec/spec';
import type { RuleId } from '../rules';
import type { LintedFile } from '../session/lintedFile';
import type { LintedPart } from '../session/lintedPart';
import type { PartLine, Told } from '../session/partProblem';

/** A requirement and where it stands. */
interface Placed {
	readonly part: LintedPart;
	readonly requirement: Requirement;
}

/** A main spec, by the names of its requirements; of equal ones the last. */
type MainSpec = ReadonlyMap<string, Placed>;

/**
 * Find what in the deltas of one main spec does not fit it, and the requirements that two open changes touch.
 *
 * @param main The main spec; `undefined` where there is none yet, so that nothing can be changed in it.
 */
export function judgeDeltas(main: LintedFile | undefined, deltas: readonly LintedFile[]): readonly Told[] {
	const known: MainSpec = new Map(main ? placedOf(main).map(placed => [nameOf(placed.requirement), placed]) : []);
	const touched = new Map<string, Placed[]>();
	const told: Told[] = [];
	for (const delta of [...deltas].sort((a, b) => a.compareTo(b))) {
		const renamed = new Set(placedOf(delta).flatMap(({ requirement }) => newNameOf(requirement) ?? []));
		for (const placed of placedOf(delta)) {
			told.push(...checkTarget(placed, main && known, renamed));
			const name = touchedName(placed.requirement);
			if (name !== undefined) {
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

function newNameOf({ delta, name }: Requirement): string | undefined {
	return delta?.operation === 'RENAMED' ? (name ?? undefined) : undefined;
}

/** Name, as the main spec has it, of what a requirement of a delta takes over or takes away. */
function touchedName({ delta, name }: Requirement): string | undefined {
	if (!delta || name === null) {
		return undefined;
	}
	return delta.operation === 'RENAMED' && delta.from !== undefined ? delta.from : name;
}

function checkTarget(placed: Placed, main: MainSpec | undefined, renamed: ReadonlySet<string>): readonly Told[] {
	const { delta, name, level } = placed.requirement;
	if (!delta || name === null) {
		return [];
	}
	const wanted = delta.from ?? name;
	const target = main?.get(wanted);
	if (delta.operation === 'ADDED') {
		const message = `The main spec has “${name}” already; write MODIFIED to change it.`;
		return target ? [telling('delta-exists', placed, message, lineOf(target))] : [];
	}
	// Renames are applied first, so what is modified has its new name.
	if (!main) {
		const message = 'There is no main spec yet that this could change; write ADDED for what is new.';
		return [telling('delta-target', placed, message)];
	}
	if (!target && !(delta.operation === 'MODIFIED' && renamed.has(name))) {
		const likely = [...main.keys()].find(known => known.toLowerCase() === wanted.toLowerCase());
		const hint = likely === undefined ? '' : ` It has “${likely}”.`;
		return [telling('delta-target', placed, `The main spec has no requirement “${wanted}”.${hint}`)];
	}
	if (target && delta.operation === 'MODIFIED' && isFlipped(target.requirement, placed.requirement)) {
		const message = `This turns ${target.requirement.level} of the main spec into ${level}.`;
		return [telling('delta-flip', placed, message, lineOf(target))];
	}
	return [];
}

function isFlipped(before: Requirement, after: Requirement): boolean {
	const [a, b] = [before.level, after.level];
	return a !== b && (a === `${b} NOT` || b === `${a} NOT`);
}

function findOverlaps(name: string, touches: readonly Placed[]): readonly Told[] {
	const [first] = touches;
	const later = touches.find(touch => changeOf(touch) !== (first && changeOf(first)));
	return touches.flatMap(touch => {
		const other = first && changeOf(touch) === changeOf(first) ? later : first;
		if (!other) {
			return [];
		}
		const message = `The open change “${changeOf(other)}” touches “${name}” too; whichever is archived last wins.`;
		return [telling('overlapping-changes', touch, message, lineOf(other))];
	});
}

function changeOf({ part }: Placed): string {
	return part.file.delta?.change ?? '';
}

function lineOf({ part, requirement }: Placed): PartLine {
	return { part, line: requirement.line };
}

function telling(rule: RuleId, { part, requirement }: Placed, message: string, related?: PartLine): Told {
	return {
		part,
		problem: {
			rule,
			message,
			...part.places.placeOf(part.places.lineAt(requirement.line)),
			...(related && { related }),
		},
	};
}
