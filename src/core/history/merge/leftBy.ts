import { moversOf } from '../baseline/movers';
import { replay } from '../baseline/replay';
import type { Cycle, History } from '../history';
import { digestOf } from '../identity';
import type { Digest } from '../record';
import type { HistoriesToMerge } from './historyMerge';

/** A spec as cycles left it: its text in LF without BOM, or why nobody knows it. */
export type Left = { readonly text: string } | 'by hand' | 'unknown';

/** The spec as the last of the cycles that moved its baseline left it. @param history That holds those cycles. */
export async function leftBy(
	cycles: readonly Cycle[],
	history: History,
	path: string,
	stored: HistoriesToMerge['stored'],
): Promise<Left> {
	const mover = lastMover(cycles, path);
	if (!mover) {
		return { text: '' };
	}
	const digest = mover.record?.begin.spec.after;
	if (digest === undefined) {
		return 'by hand';
	}
	const replayed = replay(history, mover);
	const text = replayed.kind === 'replayed' ? replayed.text : await findText(digest, path, stored);
	return text === undefined ? 'unknown' : { text };
}

/** The text of a spec by its digest, from where it is stored; only where it has that digest. */
export async function findText(
	digest: Digest,
	path: string,
	stored: HistoriesToMerge['stored'],
): Promise<string | undefined> {
	const text = digest === digestOf('') ? '' : await stored(digest, path);
	return text !== undefined && digestOf(text) === digest ? text : undefined;
}

/** The last of the cycles that moved the baseline of a spec. */
export function lastMover(cycles: readonly Cycle[], path: string): Cycle | undefined {
	return moversOf({ cycles, problems: [] }, 'apply.md', path).next().value;
}
