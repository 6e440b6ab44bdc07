import { requirementBlocks } from '../../spec/requirementBlocks';
import type { Spec } from '../../spec/spec';

/** What of a spec is merged as a whole: the lines of its requirements that share lines, or one other line. */
export interface SpecUnit {
	readonly text: string;
	/** Line from 1. */
	readonly line: number;
	/** Indexes of its requirements in the spec; none for any other line. */
	readonly requirements: readonly number[];
}

/** @param text The text of the spec in LF, of which `spec` was read. */
export function specUnits(text: string, spec: Spec): readonly SpecUnit[] {
	const lines = text.split('\n');
	const units: SpecUnit[] = [];
	let next = 0;
	for (const { first, last, requirements } of requirementBlocks(spec.requirements)) {
		for (; next < first - 1; next++) {
			units.push({ text: lines[next] ?? '', line: next + 1, requirements: [] });
		}
		units.push({ text: lines.slice(first - 1, last).join('\n'), line: first, requirements });
		next = last;
	}
	for (; next < lines.length; next++) {
		units.push({ text: lines[next] ?? '', line: next + 1, requirements: [] });
	}
	return units;
}
