import type { CycleBlock } from './historySide';
import type { MergeSide, SpecConflict } from './mergeSpecs';

/** What a cycle that merges two histories sets out to do, in plain words. */
export function proposeMerge(
	added: readonly CycleBlock[],
	chosen: readonly SpecConflict[],
	choices: ReadonlyMap<string, MergeSide>,
): string {
	const numbers = added.flatMap(({ cycle }) => cycle.number ?? []);
	const [first, last] = [numbers[0], numbers.at(-1)];
	const named = first === last ? `cycle ${first}` : `cycles ${first} to ${last}`;
	const what = first === undefined ? 'Merge another branch.' : `Merge another branch: ${named} above.`;
	return [what, ...chosen.map(conflict => sentenceOf(conflict, choices.get(conflict.id) ?? 'ours'))].join('\n');
}

function sentenceOf(conflict: SpecConflict, side: MergeSide): string {
	const text = conflict[side];
	const result = text === null ? 'it is removed' : `it is “${text.replace(/\s+/g, ' ').trim()}”`;
	return `Both branches changed ${conflict.id}; as chosen, ${result}.`;
}
