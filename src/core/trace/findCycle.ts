import type { Cycle, History } from '../history/history';

/**
 * Which cycle of a history is meant: the identity of its record, its place in the file from 0, or its number, of which
 * the newest cycle counts.
 */
export type CycleRef = { readonly id: string } | { readonly index: number } | { readonly number: number };

/** The cycle that is meant, or `undefined` where the history has none such. */
export function findCycle({ cycles }: History, ref: CycleRef): Cycle | undefined {
	if ('index' in ref) {
		return cycles[ref.index];
	}
	return 'id' in ref
		? cycles.findLast(({ id }) => id === ref.id)
		: cycles.findLast(cycle => cycle.number === ref.number);
}
