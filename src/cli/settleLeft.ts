import { readJournal } from '../core/apply/journal/readJournal';
import { withLock } from '../core/apply/withLock';
import type { Failure } from '../core/failure';
import type { Host } from '../core/host';
import { nameChoices } from './nameChoices';

/** Settle what a writer that was stopped had left; while another one is at work nothing is settled. */
export async function settleLeft(host: Host): Promise<Failure | undefined> {
	const journal = await readJournal(host.disk);
	if (journal.kind === 'none' || (await host.lock.holder()) !== undefined) {
		return undefined;
	}
	const settled = await withLock(host, async () => undefined);
	return settled?.code === 'lock.held' ? undefined : settled && nameChoices(settled);
}
