import type { Failure } from '../failure';
import { findHistories } from '../history/findHistories';
import type { RecordedVerify } from '../history/record';
import type { CancellationToken, Disk, Host } from '../host';
import { type VerifyOutcome, verifyOnce } from '../verify/verifyOnce';
import { describeChanged } from './changedFiles';
import { isLeft } from './journal/isLeft';
import { settleLeft } from './journal/settleLeft';
import { withLock } from './withLock';

/**
 * Run commands as `verifyOnce` does, over files that nobody is writing; what they come to is not recorded.
 *
 * What a writer that was stopped had left is settled first; refuses where that cannot be, and while a writer is at work,
 * once the lock was waited for as long as it lets. Keeps no lock itself, so that several may verify at a time. Where a
 * cycle was written meanwhile, or a history changed in another way, nobody knows what the commands ran over: those that
 * met their expectations come to `unverified`, with the reason.
 */
export async function verifyUnrecorded(
	host: Host,
	commands: readonly Pick<RecordedVerify, 'command' | 'expect'>[],
	onOutput: (text: string) => void,
	token: CancellationToken,
): Promise<VerifyOutcome | Failure> {
	const left = await settleLeft(host);
	if (left.kind === 'failed') {
		return left;
	}
	const refused = (await host.lock.holder()) && (await withLock(host, async () => undefined));
	if (refused) {
		return refused;
	}
	const before = await sizesOf(host.disk);
	const outcome = await verifyOnce(host, commands, onOutput, token);
	const reason = await findWritten(host, before);
	return outcome.status === 'applied' && reason !== undefined ? { ...outcome, status: 'unverified', reason } : outcome;
}

/** The histories of the Root, with their sizes: every cycle makes one grow. */
async function sizesOf(disk: Disk): Promise<ReadonlyMap<string, number | undefined>> {
	const sizes = new Map<string, number | undefined>();
	for (const path of await findHistories(disk)) {
		sizes.set(path, (await disk.stat(path))?.size);
	}
	return sizes;
}

async function findWritten(host: Host, before: ReadonlyMap<string, number | undefined>): Promise<string | undefined> {
	if (await isLeft(host)) {
		return 'a cycle is being written meanwhile';
	}
	const now = await sizesOf(host.disk);
	const paths = new Set([...before.keys(), ...now.keys()]);
	return describeChanged([...paths].filter(path => before.get(path) !== now.get(path)));
}
