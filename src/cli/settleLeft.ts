import { settleLeft as settle } from '../core/apply/journal/settleLeft';
import type { Failure } from '../core/failure';
import type { Host } from '../core/host';
import { nameChoices } from './nameChoices';

/**
 * Settle what a writer that was stopped had left, for a call that is to plan or to write. While another one is at work
 * nothing is settled: what the call then writes waits for the lock, or is refused.
 */
export async function settleLeft(host: Host): Promise<Failure | undefined> {
	const left = await settle(host);
	return left.kind === 'failed' ? nameChoices(left) : undefined;
}
