import { closeInterrupted } from '../history/closeInterrupted';
import type { History } from '../history/history';
import { parseGrown } from '../history/read/parseGrown';
import { beginCycle, type CycleDraft } from '../history/write/writeCycle';
import type { Host } from '../host';
import type { SpecState } from '../plan/state/readState';
import { readHistoryFile } from './historyFile';
import type { DraftedCycle } from './startCycle';

/**
 * Lay out what a new cycle appends to apply.md: first the end of an interrupted one, where there is one.
 *
 * @param toDraft Gets the history that the cycle follows.
 * @throws DiskError
 */
export async function appendCycle(
	host: Host,
	state: SpecState,
	toDraft: (history: History, time: string) => CycleDraft,
): Promise<Pick<DraftedCycle, 'file' | 'append' | 'begun'>> {
	const file = await readHistoryFile(host.disk, state.historyPath);
	const time = host.now().toISOString();
	const closing = closeInterrupted(file.document.text, state.history, time) ?? '';
	const existing = file.document.text + closing;
	const begun = beginCycle(existing, toDraft(closing === '' ? state.history : parseGrown(existing).history, time));
	return { file, append: closing + begun.append, begun };
}
