import { type ChainProblem, checkChain } from '../../core/history/check/checkChain';
import {
	agreesWith,
	type CheckedCycle,
	type Checkpoint,
	checkpointOf,
	noCheckpoint,
} from '../../core/history/check/checkCycle';
import type { Cycle } from '../../core/history/history';
import type { CyclePlace } from './cyclePlaces';

export interface RecordSource {
	/** The cycle at a place of the file, from 0. */
	cycle(index: number): Cycle | undefined;
	/** Where it begins. */
	place(index: number): Pick<CyclePlace, 'line'> | undefined;
}

/**
 * Check the records of a history against each other, from what is known of each cycle.
 *
 * Whole specs are read once more, two at a time; what they tell is noted in `checked`, so that it need not be found out
 * again. Each step of the generator is a slice of the work.
 */
export function* checkRecords(
	checked: (CheckedCycle | undefined)[],
	source: RecordSource,
): Generator<undefined, readonly ChainProblem[]> {
	let at = -1;
	let last: Checkpoint = noCheckpoint;
	for (const [index, one] of checked.entries()) {
		const cycle = one?.agrees === null ? source.cycle(index) : undefined;
		if (!one || !cycle) {
			continue;
		}
		const earlier = checked.findLastIndex((other, place) => place < index && other?.isCheckpoint === true);
		const known = earlier === at ? undefined : source.cycle(earlier);
		const before = known ? checkpointOf(known, noCheckpoint) : last;
		checked[index] = { ...one, agrees: agreesWith(before, cycle) };
		at = index;
		last = checkpointOf(cycle, before);
		yield;
	}
	return yield* checkChain(checked, index => source.place(index)?.line ?? 1);
}
