/** How long a request may take and how much may come of it. Times are in milliseconds. */
export interface RequestLimits {
	/** Until the answer begins. */
	readonly headersMs: number;
	/** Between two pieces of the answer. */
	readonly idleMs: number;
	/** For the whole turn, retries and waiting included. */
	readonly deadlineMs: number;
	/** How often a request that found no one is sent again. */
	readonly retries: number;
	/** Before the first retry; twice as long before each further one. */
	readonly firstWaitMs: number;
	/** A server that asks for a longer wait is not asked again. */
	readonly longestWaitMs: number;
	/** Of one answer, unpacked. */
	readonly answerBytes: number;
}

/** The limits of a request where nobody sets others. */
export const usualLimits: RequestLimits = {
	headersMs: 120_000,
	idleMs: 90_000,
	deadlineMs: 15 * 60_000,
	retries: 3,
	firstWaitMs: 1_000,
	longestWaitMs: 120_000,
	answerBytes: 32 * 1024 * 1024,
};
