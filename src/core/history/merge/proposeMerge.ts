import { formatCodeSpan } from '../write/codeSpan';
import type { CycleBlock } from './historySide';
import type { ChosenConflict } from './mergeSpecs';
import { sideText } from './sideText';

/**
 * What a cycle that merges two histories sets out to do, in plain words.
 *
 * @param disputed Commands of which the two expect different things.
 */
export function proposeMerge(
	added: readonly CycleBlock[],
	chosen: readonly ChosenConflict[],
	disputed: readonly string[],
): string {
	const numbers = added.flatMap(({ cycle }) => cycle.number ?? []);
	const [first, last] = [numbers[0], numbers.at(-1)];
	const named = first === last ? `cycle ${first}` : `cycles ${first} to ${last}`;
	const what = first === undefined ? 'Merge another branch.' : `Merge another branch: ${named} above.`;
	return [what, ...chosen.map(sentenceOf), ...disputed.map(leftOut)].join('\n');
}

function sentenceOf(conflict: ChosenConflict): string {
	const text = sideText(conflict[conflict.side]);
	const result = text === undefined ? 'it is removed' : `it is “${text}”`;
	return `Both branches changed ${conflict.id}; as chosen, ${result}.`;
}

function leftOut(command: string): string {
	const [first = '', ...more] = command.split('\n');
	const shown = formatCodeSpan(more.length === 0 ? first : `${first} …`);
	return `The branches expect different things of ${shown}, so it is not taken over.`;
}
