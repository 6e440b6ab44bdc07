import { folderOf } from '../../spec/specPaths';
import { countNewestFirst } from '../countNewestFirst';
import type { Cycle, History } from '../history';

/** Path of a recorded spec from the Root; records name it from the folder of their apply.md. */
export function recordedSpecPath(historyPath: string, path: string): string {
	const folder = folderOf(historyPath);
	return folder === '' ? path : `${folder}/${path}`;
}

/** Whether a cycle is about the spec: recorded cycles name theirs, those written by hand count for every spec of the folder. */
export function concerns(cycle: Cycle, historyPath: string, specPath: string): boolean {
	return cycle.record === null || recordedSpecPath(historyPath, cycle.record.begin.spec.path) === specPath;
}

/**
 * The cycles that moved the baseline of the spec, newest first.
 *
 * Those that ended applied or unverified did, recorded or by a claim; an undo did once it ended, whatever its
 * commands said, since the files are back. Failed and interrupted cycles did not, and what only verified another one
 * did where it passed.
 */
export function* moversOf(history: History, historyPath: string, specPath: string): Generator<Cycle, undefined> {
	const reversed = countNewestFirst(history);
	for (let left = history.cycles.length; left > 0; left--) {
		const cycle = history.cycles[left > reversed ? left - 1 : reversed - left];
		if (cycle && movedBaseline(cycle) && concerns(cycle, historyPath, specPath)) {
			yield cycle;
		}
	}
}

/** Whether a cycle moved the baseline of its spec. */
export function movedBaseline({ status, record }: Cycle): boolean {
	if (record?.begin.verifies !== undefined) {
		return status === 'applied';
	}
	const undone = status === 'failed' && record?.begin.undoes !== undefined && record.end !== null;
	return status === 'applied' || status === 'unverified' || undone;
}
