import { concerns } from '../../core/history/baseline/movers';
import type { Cycle } from '../../core/history/history';
import type { SpecState } from '../../core/plan/state/readState';

/** The last cycle that this program wrote for the spec. */
export function lastRecorded({
	history,
	historyPath,
	specPath,
}: Pick<SpecState, 'history' | 'historyPath' | 'specPath'>): Cycle | undefined {
	return history.cycles.findLast(cycle => cycle.record !== null && concerns(cycle, historyPath, specPath));
}
