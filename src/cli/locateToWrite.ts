import type { Failure } from '../core/failure';
import type { CommandContext } from './command';
import { type LocatedSpec, locateSpec } from './locateSpec';
import { settleLeft } from './settleLeft';

/**
 * The spec that a call works on, as `locateSpec` gives it, once what a writer that was stopped had left is settled.
 *
 * A plan over files that are half written would be one over nothing that anybody wrote. While another writer is at work
 * nothing is settled: what the call then writes waits for the lock, or is refused.
 */
export async function locateToWrite(context: CommandContext, planned?: string): Promise<LocatedSpec | Failure> {
	const located = await locateSpec(context, planned);
	return located.kind === 'failed' ? located : ((await settleLeft(located.host)) ?? located);
}
