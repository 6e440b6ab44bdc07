import type { Fault } from './fault';
import type { RequestLimits } from './requestLimits';

/** Codes of systems that say: nobody is there, or it is not who it should be. Asking again at once changes nothing. */
const lasting = /^(?:ECONNREFUSED|ENOTFOUND|.*(?:CERT|TLS|SSL|SELF_SIGNED|ALTNAME).*)$/;

/**
 * Milliseconds to wait before a request is sent again, or `undefined` where that is no use.
 *
 * Only what failed before the answer began is sent again, a bounded number of times. The wait doubles with each
 * attempt, with some chance in it, unless the server names one; a server that names a very long one is not asked again.
 *
 * @param attempt How many attempts there were, from 1.
 */
export function retryDelay(fault: Fault, attempt: number, limits: RequestLimits): number | undefined {
	if (attempt > limits.retries || !isPassing(fault)) {
		return undefined;
	}
	const asked = fault.kind === 'refused' ? fault.retryAfterMs : undefined;
	if (asked !== undefined) {
		return asked <= limits.longestWaitMs ? asked : undefined;
	}
	const usual = limits.firstWaitMs * 2 ** (attempt - 1);
	return Math.min(usual, limits.longestWaitMs) * (0.75 + Math.random() / 4);
}

function isPassing(fault: Fault): boolean {
	return fault.kind === 'refused'
		? fault.passing
		: fault.kind === 'unreachable' && !(fault.code !== undefined && lasting.test(fault.code));
}
