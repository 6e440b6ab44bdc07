import type { Failure } from '../failure';
import type { Host } from '../host';
import type { Lock } from '../lock';
import type { Recovered } from '../recovered';
import { withLock } from './withLock';

/**
 * Do several things as the only writer of the Root, such as planning and applying what was planned.
 *
 * What an earlier writer left half done is settled first, and `work` is told. The lock is held until the work ends; the
 * host that the work gets has it already.
 */
export async function asOnlyWriter<T>(
	host: Host,
	work: (host: Host, recovered: Recovered | undefined) => Promise<T>,
): Promise<T | Failure> {
	return withLock(host, recovered => work({ ...host, lock: heldBefore(host.lock) }, recovered));
}

/** The lock for work within that of a holder, who gives it back. */
function heldBefore(lock: Lock): Lock {
	return { ...lock, acquire: async () => ({ kind: 'locked', release: async () => {} }) };
}
