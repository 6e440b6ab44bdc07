import type { Alignment } from '../../diff/alignRequirements';
import { type LineRange, requirementLines } from '../../spec/requirementLines';
import type { Requirement } from '../../spec/spec';

/** A smallest block of lines of one side: requirements whose lines overlap stand in one block. */
export interface Block extends LineRange {
	/** Indexes of its requirements, ascending. */
	readonly requirements: readonly number[];
}

/** Blocks of both sides that hold the same requirements and so can only change together. */
export interface Unit {
	readonly old: readonly Block[];
	readonly now: readonly Block[];
}

/** Divide two specs into the units that a partial apply can take or leave. */
export function findUnits(
	before: readonly Requirement[],
	after: readonly Requirement[],
	alignment: Alignment,
): readonly Unit[] {
	const old = findBlocks(before);
	const now = findBlocks(after);
	const oldBlockOf = blockByRequirement(old, before.length);
	// Blocks of the spec are numbered after those of the baseline.
	const parents = Int32Array.from({ length: old.length + now.length }, (_, index) => index);
	for (const [position, block] of now.entries()) {
		for (const index of block.requirements) {
			const partner = alignment[index] ?? -1;
			if (partner >= 0) {
				join(parents, old.length + position, oldBlockOf[partner] ?? 0);
			}
		}
	}
	const units = new Map<number, { old: Block[]; now: Block[] }>();
	for (const [position, block] of [...old, ...now].entries()) {
		const root = find(parents, position);
		const unit = units.get(root) ?? { old: [], now: [] };
		units.set(root, unit);
		(position < old.length ? unit.old : unit.now).push(block);
	}
	return [...units.values()];
}

/** Requirements of one line, or of lines that overlap, in one block; in the order of the file. */
function findBlocks(requirements: readonly Requirement[]): readonly Block[] {
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

function blockByRequirement(blocks: readonly Block[], count: number): Int32Array {
	const result = new Int32Array(count);
	for (const [position, { requirements }] of blocks.entries()) {
		for (const index of requirements) {
			result[index] = position;
		}
	}
	return result;
}

function join(parents: Int32Array, a: number, b: number): void {
	parents[find(parents, a)] = find(parents, b);
}

function find(parents: Int32Array, index: number): number {
	let at = index;
	for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
		parents[at] = parents[parent] ?? parent;
		at = parent;
	}
	return at;
}
