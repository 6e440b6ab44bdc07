import type { Failure } from '../core/failure';
import type { CommandContext } from './command';
import { type LocatedSpec, locateSpec } from './locateSpec';
import { settleToRead } from './settleToRead';

/** The spec that a call looks at, as `locateSpec` gives it, once `settleToRead` saw to its files. */
export async function locateToRead(context: CommandContext, planned?: string): Promise<LocatedSpec | Failure> {
	const located = await locateSpec(context, planned);
	if (located.kind === 'located') {
		await settleToRead(context, located.host);
	}
	return located;
}
