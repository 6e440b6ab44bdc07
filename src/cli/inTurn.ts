import { asOnlyWriter } from '../core/apply/asOnlyWriter';
import { settleLeft } from '../core/apply/journal/settleLeft';
import { withLock } from '../core/apply/withLock';
import type { Failure } from '../core/failure';
import type { Host } from '../core/host';
import type { Recovered } from '../core/recovered';
import type { CommandContext, CommandResult } from './command';
import { nameChoices } from './nameChoices';

/**
 * Plan and write for a call, once no other writer is at work and what one that was stopped had left is settled.
 *
 * With `--auto-approve` nobody is asked between planning and writing, so the lock is held from before the one until after
 * the other: calls that are made at once take turns, and none plans over what another is about to change. Otherwise it
 * is left free while somebody is asked. Refuses where another writer is at work for longer than the call waits.
 *
 * @param work Gets the host to work with, and what was settled, if anything.
 */
export async function inTurn<L extends { readonly host: Host }>(
	{ args }: Pick<CommandContext, 'args'>,
	located: L,
	work: (located: L, settled: Recovered | undefined) => Promise<CommandResult>,
): Promise<CommandResult> {
	const left = await settleLeft(located.host);
	if (left.kind === 'failed') {
		return nameChoices(left);
	}
	const settled = left.kind === 'rolledBack' || left.kind === 'finished' ? left : undefined;
	if (args.flags.has('auto-approve')) {
		return asOnlyWriter(located.host, (host, recovered) => work({ ...located, host }, recovered ?? settled));
	}
	const waited = await waitForOthers(located.host);
	return waited?.kind === 'failed' ? nameChoices(waited) : work(located, waited ?? settled);
}

/** Looking whether anybody writes takes no lock, and leaves no folder behind. */
async function waitForOthers(host: Host): Promise<Recovered | Failure | undefined> {
	return (await host.lock.holder()) && withLock(host, async recovered => recovered);
}
