import { requirementLines } from '../../spec/requirementLines';
import type { Requirement, Spec } from '../../spec/spec';

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
	for (const { first, last, requirements } of joinOverlapping(spec.requirements)) {
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

interface Block {
	readonly first: number;
	last: number;
	readonly requirements: number[];
}

/** Lines of the requirements, in order; those that share lines are one block. */
function joinOverlapping(requirements: readonly Requirement[]): readonly Block[] {
	const ranges = requirements.map((requirement, index) => ({ ...requirementLines(requirement), index }));
	const blocks: Block[] = [];
	for (const { first, last, index } of ranges.sort((a, b) => a.first - b.first || a.index - b.index)) {
		const block = blocks.at(-1);
		if (block && first <= block.last) {
			block.last = Math.max(block.last, last);
			block.requirements.push(index);
		} else {
			blocks.push({ first, last, requirements: [index] });
		}
	}
	return blocks;
}
