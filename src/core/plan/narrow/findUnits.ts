import type { Alignment } from '../../diff/alignment';
import { type RequirementBlock, requirementBlocks } from '../../spec/requirementBlocks';
import type { Requirement } from '../../spec/spec';

/** Blocks of both sides that hold the same requirements and so can only change together. */
export interface Unit {
	readonly old: readonly RequirementBlock[];
	readonly now: readonly RequirementBlock[];
}

/** Divide two specs into the units that a partial apply can take or leave. */
export function findUnits(
	before: readonly Requirement[],
	after: readonly Requirement[],
	alignment: Alignment,
): readonly Unit[] {
	const old = requirementBlocks(before);
	const now = requirementBlocks(after);
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
	const units = new Map<number, { old: RequirementBlock[]; now: RequirementBlock[] }>();
	for (const [position, block] of [...old, ...now].entries()) {
		const root = find(parents, position);
		const unit = units.get(root) ?? { old: [], now: [] };
		units.set(root, unit);
		(position < old.length ? unit.old : unit.now).push(block);
	}
	return [...units.values()];
}

function blockByRequirement(blocks: readonly RequirementBlock[], count: number): Int32Array {
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
