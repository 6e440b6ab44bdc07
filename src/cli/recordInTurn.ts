import { refuseTakenBack } from '../core/apply/journal/refuseTakenBack';
import type { Host } from '../core/host';
import type { CommandContext, CommandResult } from './command';
import { inTurn } from './inTurn';

/**
 * Record files as they stand, as `inTurn` does for any writer.
 *
 * Refuses where files were taken back just now that a stopped writer had left: they are not as they were when the call
 * was made.
 *
 * @param next What to do then, in full sentences.
 */
export function recordInTurn<L extends { readonly host: Host }>(
	context: CommandContext,
	located: L,
	next: string,
	work: (located: L) => Promise<CommandResult>,
): Promise<CommandResult> {
	return inTurn(context, located, async (own, settled) => refuseTakenBack(settled, 'record', next) ?? work(own));
}
