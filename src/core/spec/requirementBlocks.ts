import { type LineRange, requirementLines } from './requirementLines';
import type { Requirement } from './spec';

/** A smallest block of lines that holds requirements whole: those whose lines overlap stand in one. */
export interface RequirementBlock extends LineRange {
	/** Indexes of its requirements, ascending by their lines. */
	readonly requirements: readonly number[];
}

/** Requirements of one line, or of lines that overlap, in one block; in the order of the file. */
export function requirementBlocks(requirements: readonly Requirement[]): readonly RequirementBlock[] {
	const ranges = requirements.map((requirement, index) => ({ index, ...requirementLines(requirement) }));
	ranges.sort((a, b) => a.first - b.first || a.index - b.index);
	const blocks: { first: number; last: number; requirements: number[] }[] = [];
	for (const { index, first, last } of ranges) {
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
