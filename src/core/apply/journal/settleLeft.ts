import type { Failure } from '../../failure';
import type { Host } from '../../host';
import type { LockHolder } from '../../lock';
import type { Recovered } from '../../recovered';
import { toFailure } from '../toFailure';
import { withLock } from '../withLock';
import { describeConflict } from './describeConflict';
import { findLeftAround } from './findLeftAround';
import { isLeft } from './isLeft';
import { judgeJournal } from './judgeJournal';
import { readJournal } from './readJournal';

/** How a Root stands for whoever is about to look at its files. */
export type Left =
	/** No writer is at work, and none was stopped. */
	| { readonly kind: 'nothing' }
	/** A writer is at work; the holder is absent where it came just now. */
	| { readonly kind: 'busy'; readonly holder: LockHolder | undefined }
	/** What a writer that was stopped had begun is taken back, or finished. */
	| Recovered
	/** A writer was stopped, and what it began is there still. */
	| Failure;

/**
 * Settle what a writer that was stopped had left in a Root, if anything: take it back, or finish it. Runs no command.
 *
 * Only for folders that the user trusts. While a writer is at work nothing is done; where only the user can tell what is
 * wanted, not even the lock is taken, so that several who look do not see each other at work.
 */
export async function settleLeft(host: Host): Promise<Left> {
	try {
		if (!(await isLeft(host))) {
			return { kind: 'nothing' };
		}
		const holder = await host.lock.holder();
		if (holder) {
			return { kind: 'busy', holder };
		}
		const unsettled = (await findLeftAround(host)) ?? (await findConflict(host));
		if (unsettled) {
			return unsettled;
		}
	} catch (error) {
		return toFailure(error, 'Nothing was touched.', 'read');
	}
	const settled = await withLock(host, async recovered => recovered);
	return settled?.kind === 'failed' && settled.code === 'lock.held'
		? { kind: 'busy', holder: undefined }
		: (settled ?? { kind: 'nothing' });
}

async function findConflict({ disk }: Host): Promise<Failure | undefined> {
	const state = await readJournal(disk);
	const view = state.kind === 'left' ? await judgeJournal(disk, state.journal) : undefined;
	return state.kind === 'left' && view?.decision === 'ask' ? describeConflict(state.journal, view) : undefined;
}
