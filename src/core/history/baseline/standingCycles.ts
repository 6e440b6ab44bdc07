import type { Cycle, History } from '../history';
import { moversOf } from './movers';

/** Cycles looked at; what is older tells little of how things are. */
const cycleLimit = 20;

/** The cycles that last moved the baseline of the spec, newest first, without those that one of them took back. */
export function* standingCycles(history: History, historyPath: string, specPath: string): Generator<Cycle, undefined> {
	const undone = new Set<string>();
	let looked = 0;
	for (const cycle of moversOf(history, historyPath, specPath)) {
		const { undoes = '', verifies = '' } = cycle.record?.begin ?? {};
		if (!undone.has(cycle.id ?? '') && !undone.has(verifies)) {
			if (undoes !== '') {
				undone.add(undoes);
			}
			yield cycle;
		}
		looked++;
		if (looked === cycleLimit) {
			return;
		}
	}
}
