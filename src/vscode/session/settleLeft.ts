import type { Recovered } from '../../core/apply/journal/recover';
import type { Failure } from '../../core/failure';
import type { Host } from '../../core/host';

/**
 * Settle what a writer that was stopped had left below a Root, if anything: take it back, or finish it. Runs no command.
 *
 * Only for a workspace that is trusted. As long as the writer, or another one, is at work, nothing is done.
 *
 * @returns What became of it; `undefined` where nothing is left, or somebody is at work on it.
 */
export async function settleLeft(host: Host): Promise<Recovered | Failure | undefined> {
	const { readJournal } = await import('../../core/apply/journal/readJournal');
	const state = await readJournal(host.disk);
	if (state.kind === 'none' || (await host.lock.holder()) !== undefined) {
		return undefined;
	}
	const [{ describeConflict }, { judgeJournal }, { withLock }] = await Promise.all([
		import('../../core/apply/journal/describeConflict'),
		import('../../core/apply/journal/judgeJournal'),
		import('../../core/apply/withLock'),
	]);
	const view = state.kind === 'left' ? await judgeJournal(host.disk, state.journal) : undefined;
	if (state.kind === 'left' && view?.decision === 'ask') {
		// Windows that only ask would otherwise see each other at work.
		return describeConflict(state.journal, view);
	}
	const settled = await withLock(host, async recovered => recovered);
	return settled?.kind === 'failed' && settled.code === 'lock.held' ? undefined : settled;
}
