import type { Plan } from '../plan';
import type { SpecState } from '../state/readState';

/** What ties a plan to the spec, the baseline and the history that it is made from. */
export function bindingsOf(state: SpecState): Pick<Plan, 'spec' | 'baseline' | 'history'> {
	const { specPath, sha256, baseline, historyFile } = state;
	return {
		spec: { path: specPath, sha256 },
		baseline: { source: baseline.source, cycle: baseline.cycle, sha256: baseline.sha256 },
		history: { bytes: historyFile.bytes, sha256: historyFile.sha256 },
	};
}
