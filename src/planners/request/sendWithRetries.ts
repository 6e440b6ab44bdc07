import type { CancellationToken } from '../../core/host';
import type { ChatProgress } from '../../core/plan/model/chatModel';
import type { Fault } from './fault';
import { fault, type Outcome } from './outcome';
import type { RequestLimits } from './requestLimits';
import { retryDelay } from './retryDelay';
import { toFault } from './toFault';
import { Watch } from './watch';

/**
 * Send a request, and send it again where that may help.
 *
 * Waits are told through `onWaiting` and end at once on cancellation. The outcome is there when the deadline is over,
 * even where the attempt does not heed its signal; what such an attempt still does comes to nothing.
 *
 * @param attempt Sends once, under the watch that it is given. May throw.
 */
export async function sendWithRetries<T>(
	attempt: (watch: Watch) => Promise<Outcome<T>>,
	limits: RequestLimits,
	onWaiting: (progress: Extract<ChatProgress, { kind: 'waiting' }>) => void,
	token: CancellationToken,
): Promise<Outcome<T>> {
	const deadline = performance.now() + limits.deadlineMs;
	for (let count = 1; ; count++) {
		const outcome = await sendOnce(attempt, limits, deadline, token);
		const delay = outcome.kind === 'fault' ? retryDelay(outcome.fault, count, limits) : undefined;
		if (outcome.kind === 'done' || delay === undefined || performance.now() + delay >= deadline) {
			return outcome;
		}
		onWaiting({ kind: 'waiting', reason: reasonOf(outcome.fault), seconds: Math.ceil(delay / 1000), attempt: count });
		if (!(await sleep(delay, token))) {
			return fault({ kind: 'cancelled' });
		}
	}
}

async function sendOnce<T>(
	attempt: (watch: Watch) => Promise<Outcome<T>>,
	limits: RequestLimits,
	deadline: number,
	token: CancellationToken,
): Promise<Outcome<T>> {
	const watch = new Watch(limits, deadline, token);
	const running = watch.fault === undefined ? settle(attempt, watch) : undefined;
	try {
		const outcome = await Promise.race([watch.stopped.then(fault), ...(running ? [running] : [])]);
		return watch.fault === undefined ? outcome : fault(watch.fault);
	} finally {
		watch.end();
	}
}

/** The outcome of an attempt, also where it throws. */
async function settle<T>(attempt: (watch: Watch) => Promise<Outcome<T>>, watch: Watch): Promise<Outcome<T>> {
	try {
		return await attempt(watch);
	} catch (error) {
		return fault(watch.fault ?? toFault(error, watch.answered));
	}
}

function reasonOf(fault: Fault): string {
	if (fault.kind !== 'refused') {
		return 'The server cannot be reached.';
	}
	return fault.status === 429 ? 'The server limits how often it is asked.' : 'The server is busy or has a fault.';
}

/** Whether the time went by without a cancellation. */
function sleep(milliseconds: number, token: CancellationToken): Promise<boolean> {
	return new Promise(resolve => {
		let cancellation: { dispose(): void } | undefined;
		const end = (slept: boolean) => {
			clearTimeout(timer);
			cancellation?.dispose();
			resolve(slept);
		};
		const timer = setTimeout(() => end(true), milliseconds);
		cancellation = token.onCancellationRequested(() => end(false));
		if (token.isCancellationRequested) {
			end(false);
		}
	});
}
