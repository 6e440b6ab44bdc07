import type { History } from './history';
import { identityOf } from './identity';
import { endCycle } from './write/writeCycle';

/**
 * Close the last cycle as FAILED (unfinished) where it was begun and never ended.
 *
 * A cycle that others follow stays as it is: an end record further down would stand in another cycle.
 *
 * @param text The text of apply.md, of which `history` was read.
 * @param time ISO 8601, UTC.
 * @returns What goes at the end of apply.md, or `undefined` where nothing is to be closed.
 */
export function closeInterrupted(text: string, history: History, time: string): string | undefined {
	const last = history.cycles.at(-1);
	if (last?.status !== 'interrupted' || !last.record) {
		return undefined;
	}
	const begin = identityOf(last.record.begin);
	return endCycle(text, { begin, status: 'failed', results: [], reason: 'unfinished', time });
}
