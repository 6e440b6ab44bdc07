import type { CancellationToken } from './host';
import type { Lock, LockOutcome } from './lock';

/** Milliseconds before the lock is asked for again: at first, and at most. */
const firstDelay = 5;
const lastDelay = 250;

export interface Patience {
	/** How long the lock is waited for; 0 asks once. */
	readonly waitMs: number;
	/** Told once, when it has to wait. */
	readonly onWait?: (held: Extract<LockOutcome, { readonly kind: 'held' }>) => void;
}

/** A lock that is asked for again as long as another writer holds it, until the time is up or the token is cancelled. */
export function patientLock(lock: Lock, { waitMs, onWait }: Patience, token: CancellationToken): Lock {
	return {
		...lock,
		acquire: async () => {
			const until = Date.now() + waitMs;
			for (let delay = firstDelay; ; delay = Math.min(delay * 2, lastDelay)) {
				const outcome = await lock.acquire();
				const left = until - Date.now();
				if (outcome.kind === 'locked' || left <= 0 || token.isCancellationRequested) {
					return outcome;
				}
				if (delay === firstDelay) {
					onWait?.(outcome);
				}
				// Those who wait together do not ask together.
				await pauseFor(Math.min(left, delay * (0.5 + Math.random())), token);
			}
		},
	};
}

function pauseFor(ms: number, token: CancellationToken): Promise<void> {
	return new Promise(resolve => {
		const end = () => {
			clearTimeout(timer);
			listener.dispose();
			resolve();
		};
		const timer = setTimeout(end, ms);
		const listener = token.onCancellationRequested(end);
	});
}
