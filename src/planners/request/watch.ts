import type { CancellationToken } from '../../core/host';
import type { Fault } from './fault';
import type { RequestLimits } from './requestLimits';

/**
 * Watches over one request: cancellation, the deadline, and silence before and within the answer.
 *
 * The first reason to stop ends the request, and is kept.
 */
export class Watch {
	/** Resolves with the reason; never, where there is none. */
	readonly stopped: Promise<Fault>;
	readonly #limits: RequestLimits;
	readonly #controller = new AbortController();
	readonly #late: NodeJS.Timeout;
	#announce: (fault: Fault) => void = () => {};
	#cancellation: { dispose(): void } | undefined;
	#silence: NodeJS.Timeout | undefined;
	#fault: Fault | undefined;
	#answered = false;

	/** @param deadline Milliseconds, by the clock of `performance.now()`. */
	constructor(limits: RequestLimits, deadline: number, token: CancellationToken) {
		this.stopped = new Promise(resolve => {
			this.#announce = resolve;
		});
		this.#limits = limits;
		this.#late = setTimeout(() => this.stop({ kind: 'late' }), Math.max(0, deadline - performance.now()));
		this.#cancellation = token.onCancellationRequested(() => this.stop({ kind: 'cancelled' }));
		if (token.isCancellationRequested) {
			this.stop({ kind: 'cancelled' });
		}
	}

	/** Aborted as soon as there is a reason, and when the request is over. */
	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	/** The reason, once there is one. */
	get fault(): Fault | undefined {
		return this.#fault;
	}

	/** Whether the answer has begun. */
	get answered(): boolean {
		return this.#answered;
	}

	stop(fault: Fault): void {
		if (!this.signal.aborted) {
			this.#fault = fault;
			this.#announce(fault);
			this.end();
		}
	}

	/** The request goes out: from now on an answer must begin in time. */
	send(): void {
		this.#listen(this.#limits.headersMs);
	}

	/** Something of the answer came: its head, or a piece of it. */
	touch(): void {
		this.#answered = true;
		this.#listen(this.#limits.idleMs);
	}

	/** To be called when the request is over, whatever came of it: no timer and no connection is left. */
	end(): void {
		clearTimeout(this.#late);
		clearTimeout(this.#silence);
		this.#cancellation?.dispose();
		this.#controller.abort();
	}

	#listen(milliseconds: number): void {
		clearTimeout(this.#silence);
		if (!this.signal.aborted) {
			this.#silence = setTimeout(() => this.stop({ kind: 'silent', answered: this.#answered }), milliseconds);
		}
	}
}
