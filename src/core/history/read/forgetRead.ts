import type { Cycle } from '../history';
import { ReadCycle } from './readCycle';

/** Cycles of a history that are all kept in memory with what was read of them. */
const most = 16_384;

/**
 * Let go of what was read of a cycle, where so many others are read as well that keeping it of all of them takes too much
 * memory. It is read anew when it is asked for.
 *
 * @param among How many cycles are being read.
 */
export function forgetRead(cycle: Cycle, among: number): void {
	if (among > most && cycle instanceof ReadCycle) {
		cycle.forget();
	}
}
