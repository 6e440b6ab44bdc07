import type { LockHolder } from '../core/lock';
import { parseJson } from '../core/text/parseJson';
import type { ProcessPlace } from './processIdentity';

/** What a lock file holds, as JSON. */
export interface LockRecord extends LockHolder, ProcessPlace {
	readonly v: 1;
	/** When the process was started, in the platform's own words; empty where unknown. */
	readonly start: string;
	/** Differs in every lock ever taken. */
	readonly nonce: string;
}

/** Read the text of a lock file; `undefined` where it is none of ours. */
export function parseLock(text: string): LockRecord | undefined {
	const data = parseJson(text);
	if (typeof data !== 'object' || data === null) {
		return undefined;
	}
	const { v, pid, start, host, space, boot, nonce, since }: Readonly<Record<string, unknown>> = { ...data };
	const isOurs = v === 1 && typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 0;
	return isOurs && isText(start) && isText(host) && isText(space) && isText(boot) && isText(nonce) && isText(since)
		? { v, pid, start, host, space, boot, nonce, since }
		: undefined;
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}
