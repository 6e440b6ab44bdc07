import { labelsOf } from '../../references/labelsOf';
import type { Requirement, Spec } from '../../spec/spec';
import type { Completion } from './completion';

/** UTF-16 units of a statement that are shown of it. */
const longestDetail = 80;

/** The names of the requirements of a main spec, for what a delta of it changes. */
export function namesIn(main: Spec | undefined, start: number): readonly Completion[] {
	return distinct(main ? [main] : [], requirement => {
		const { name } = requirement;
		return name === null ? undefined : toCompletion(requirement, 'name', name, name, start);
	});
}

/** The ids of the requirements of a spec, to mention one of them. */
export function idsIn(spec: Spec, start: number): readonly Completion[] {
	return distinct([spec], requirement => idOf(requirement, start));
}

/**
 * The ids and names of the requirements of some specs, each as it is found again where it is mentioned.
 *
 * @param isQuoted Whether a quotation mark or the like stands in front already.
 */
export function labelsIn(specs: readonly Spec[], start: number, isQuoted = false): readonly Completion[] {
	return distinct(
		specs,
		requirement => idOf(requirement, start) ?? storyOf(requirement, start) ?? nameOf(requirement, start, isQuoted),
	);
}

/** The numbers of criteria of some specs, without those that stand there already. */
export function numbersIn(specs: readonly Spec[], written: string, start: number): readonly Completion[] {
	const there = new Set(written.split(/[^\d.]+/));
	return distinct(specs, requirement => {
		const number = labelsOf(requirement).find(({ form }) => form === 'number')?.text;
		return number === undefined || there.has(number)
			? undefined
			: toCompletion(requirement, 'id', number, number, start);
	});
}

function idOf(requirement: Requirement, start: number): Completion | undefined {
	const { explicitId } = requirement;
	if (explicitId === null) {
		return undefined;
	}
	const isPlain = labelsOf(requirement).some(({ text, form }) => text === explicitId && form === 'anywhere');
	return toCompletion(requirement, 'id', explicitId, isPlain ? explicitId : `#${explicitId}`, start);
}

/** A user story by its number, such as `US1`. */
function storyOf(requirement: Requirement, start: number): Completion | undefined {
	const { id, name } = requirement;
	const isStory = id !== name && labelsOf(requirement).some(({ text, form }) => text === id && form === 'anywhere');
	return isStory ? toCompletion(requirement, 'id', id, id, start) : undefined;
}

/** A name that is a word like others is put in quotes. */
function nameOf(requirement: Requirement, start: number, isQuoted: boolean): Completion | undefined {
	const label = labelsOf(requirement).find(({ text }) => text === requirement.name);
	return (
		label &&
		toCompletion(
			requirement,
			'name',
			label.text,
			label.form === 'marked' && !isQuoted ? `"${label.text}"` : label.text,
			start,
		)
	);
}

function toCompletion(
	{ text: statement, name }: Requirement,
	kind: 'id' | 'name',
	label: string,
	text: string,
	start: number,
): Completion {
	const about = kind === 'id' && name !== null ? name : statement;
	const detail = about.length > longestDetail ? `${about.slice(0, longestDetail - 1)}…` : about;
	return { kind, label, detail, about: statement, text, isSnippet: false, start };
}

/** What there is for the requirements of some specs, each label once. */
function distinct(
	specs: readonly Spec[],
	complete: (requirement: Requirement) => Completion | undefined,
): readonly Completion[] {
	const found = new Map<string, Completion>();
	for (const { requirements } of specs) {
		for (const requirement of requirements) {
			const one = complete(requirement);
			if (one && !found.has(one.label)) {
				found.set(one.label, one);
			}
		}
	}
	return [...found.values()];
}
