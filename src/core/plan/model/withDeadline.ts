import type { CancellationToken } from '../../host';

/** A token that is cancelled with another, or when the time is over, whichever comes first. */
export interface Deadline {
	readonly token: CancellationToken;
	/** Whether the time is over. */
	readonly isOver: () => boolean;
	/** What comes first: the result, or `undefined` once the token is cancelled, however long the work then takes. */
	race<Result>(work: Promise<Result>): Promise<Result | undefined>;
	dispose(): void;
}

/** @param duration In milliseconds. */
export function withDeadline(outer: CancellationToken, duration: number): Deadline {
	const listeners = new Set<() => void>();
	let isCancelled = outer.isCancellationRequested;
	let isOver = false;
	const cancel = () => {
		if (!isCancelled) {
			isCancelled = true;
			for (const listener of [...listeners]) {
				listener();
			}
		}
	};
	const timer = setTimeout(() => {
		isOver = !isCancelled;
		cancel();
	}, duration);
	const subscription = outer.onCancellationRequested(cancel);
	const token: CancellationToken = {
		get isCancellationRequested() {
			return isCancelled;
		},
		onCancellationRequested: listener => {
			listeners.add(listener);
			return { dispose: () => listeners.delete(listener) };
		},
	};
	return {
		token,
		isOver: () => isOver,
		race: work => raceCancelled(work, token),
		dispose: () => {
			clearTimeout(timer);
			subscription.dispose();
		},
	};
}

async function raceCancelled<Result>(work: Promise<Result>, token: CancellationToken): Promise<Result | undefined> {
	if (token.isCancellationRequested) {
		work.catch(() => {}); // Nobody waits for it any more.
		return undefined;
	}
	let subscription: { dispose(): void } | undefined;
	const cancelled = new Promise<undefined>(resolve => {
		subscription = token.onCancellationRequested(() => resolve(undefined));
	});
	try {
		return await Promise.race([work, cancelled]);
	} finally {
		subscription?.dispose();
	}
}
