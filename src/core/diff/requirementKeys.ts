import type { Requirement } from '../spec/spec';
import { TextNumbers } from './textNumbers';
import { writtenLabel } from './writtenLabel';

/** What requirements are compared by: equal numbers of one kind stand for equal values. */
export interface RequirementKeys {
	/** `undefined` where it has none. */
	readonly label: number | undefined;
	readonly text: number;
	readonly labelAndText: number | undefined;
	readonly sectionAndText: number;
}

/** More than a list can have requirements, and small enough for two numbers to be told from their sum. */
const pairBase = 2 ** 26;

/** Get ready to work out keys; those of one run are comparable with each other. Markup in a text makes no difference. */
export function createKeys(): (requirement: Requirement) => RequirementKeys {
	const texts = new TextNumbers();
	const labels = new Map<string, number>();
	const sections = new Map<string, number>();
	// The requirements of a section mostly share its path.
	const paths = new Map<readonly string[], number>();
	const sectionOf = (path: readonly string[]) => {
		const known = paths.get(path) ?? numberOf(sections, path.join('\n'));
		paths.set(path, known);
		return known;
	};
	return requirement => {
		const written = writtenLabel(requirement);
		const label = written === undefined ? undefined : numberOf(labels, written);
		const text = texts.numberOf(requirement);
		return {
			label,
			text,
			labelAndText: label === undefined ? undefined : label * pairBase + text,
			sectionAndText: sectionOf(requirement.section) * pairBase + text,
		};
	};
}

function numberOf(numbers: Map<string, number>, value: string): number {
	const known = numbers.get(value);
	if (known !== undefined) {
		return known;
	}
	numbers.set(value, numbers.size);
	return numbers.size - 1;
}
