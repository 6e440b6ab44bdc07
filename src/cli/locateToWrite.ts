import type { Failure } from '../core/failure';
import type { CommandContext } from './command';
import { type LocatedSpec, locateSpec } from './locateSpec';
import { settleLeft } from './settleLeft';

/**
 * The spec that a call works on, as `locateSpec` gives it, once what a writer that was stopped had left is settled.
 *
 * A plan over files that are half written would be one over nothing that anybody wrote.
 */
export async function locateToWrite(context: CommandContext, planned?: string): Promise<LocatedSpec | Failure> {
	const located = await locateSpec(context, planned);
	return located.kind === 'failed' ? located : ((await settleLeft(located.host)) ?? located);
}
