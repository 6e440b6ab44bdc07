import { settleLeft } from '../core/apply/journal/settleLeft';
import type { Failure } from '../core/failure';
import type { Host } from '../core/host';
import { showControls } from '../core/text/showControls';
import type { CommandContext } from './command';
import { nameChoices } from './nameChoices';

/**
 * Settle what a writer that was stopped had left, for a call that only reads.
 *
 * Where somebody is at work, or what was left cannot be settled, the call goes on, with a warning on standard error that
 * what it tells may be half of something.
 */
export async function settleToRead({ io }: Pick<CommandContext, 'io'>, host: Host): Promise<void> {
	const left = await settleLeft(host);
	if (left.kind === 'busy') {
		const who = left.holder ? ` by process ${left.holder.pid} on ${left.holder.host}` : '';
		warn(io, [`A cycle is being written${who}.`, mixed, 'Run the call again once that is done.']);
	}
	if (left.kind === 'failed') {
		const { message, state, next }: Failure = nameChoices(left);
		warn(io, [message, `${state} ${mixed}`, next]);
	}
}

const mixed = 'What is told here may be half of what was there before, and half of what was to come.';

function warn(io: CommandContext['io'], [first, ...others]: readonly [string, ...string[]]): void {
	io.err(`${[`Warning: ${first}`, ...others].map(showControls).join('\n')}\n`);
}
