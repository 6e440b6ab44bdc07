import type { Fault } from './fault';

/**
 * What an error of `fetch`, or of reading what it gave, means.
 *
 * Nothing of the error's text is kept: it can repeat headers.
 *
 * @param answered Whether the answer had begun.
 */
export function toFault(error: unknown, answered: boolean): Fault {
	if (error instanceof SyntaxError) {
		return { kind: 'garbage', detail: 'a part of the answer is no JSON' };
	}
	const code = codeOf(error);
	if (code?.startsWith('Z_')) {
		return { kind: 'garbage', detail: 'the answer cannot be unpacked' };
	}
	if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
		return { kind: 'garbage', detail: 'the answer is not UTF-8' };
	}
	return answered ? { kind: 'disconnected' } : { kind: 'unreachable', code };
}

/** The first code of the system in an error and its causes. */
function codeOf(error: unknown): string | undefined {
	let current = error;
	for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
		if ('code' in current && typeof current.code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(current.code)) {
			return current.code;
		}
		current = current instanceof AggregateError ? current.errors[0] : current.cause;
	}
	return undefined;
}
