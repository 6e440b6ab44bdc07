import { type Failure, failed, nothingWritten } from '../failure';
import type { Host } from '../host';
import type { LockOutcome } from '../lock';
import { localTime } from '../text/localTime';
import { showControls } from '../text/showControls';
import { toFailure } from './toFailure';

/** Do work while nobody else writes to the Root; the lock is held until it ends. Refuses while somebody does. */
export async function holdLock<T>(host: Pick<Host, 'lock' | 'now'>, work: () => Promise<T>): Promise<T | Failure> {
	const lock = await acquire(host);
	if (lock.kind === 'failed') {
		return lock;
	}
	try {
		return await work();
	} finally {
		// A lock that cannot be removed dies with this process.
		await lock.release().catch(() => {});
	}
}

async function acquire(
	host: Pick<Host, 'lock' | 'now'>,
): Promise<Extract<LockOutcome, { readonly kind: 'locked' }> | Failure> {
	try {
		const outcome = await host.lock.acquire();
		return outcome.kind === 'locked' ? outcome : describeHeld(outcome, host.now());
	} catch (error) {
		return toFailure(error, nothingWritten);
	}
}

function describeHeld({ holder, path }: Extract<LockOutcome, { readonly kind: 'held' }>, now: Date): Failure {
	if (!holder) {
		const message = `The lock ${path} cannot be read, so nobody can tell who holds it.`;
		const next = 'Make sure that nothing else is applying here, then remove it and try again.';
		return failed('lock.invalid', message, nothingWritten, next);
	}
	const who = `process ${holder.pid} on ${showControls(holder.host)}`;
	const message = `Another writer is at work: ${who}, since ${showControls(localTime(holder.since, now))}.`;
	const next = `Wait until it is done. If it is gone for sure, remove ${path} and try again.`;
	return { ...failed('lock.held', message, nothingWritten, next), details: { holder } };
}
