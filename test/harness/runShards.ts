import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from './projectRoot';
import { whenAskedToStop } from './whenAskedToStop';

/** Name of the environment variable with the number of a process among those that run at once, from 0. */
export const shardVariable = 'SPEC_OPS_TEST_SHARD';

const drainMs = 2000;

/**
 * Run a Node script of the project several times at once, and wait until each has ended.
 *
 * What they print comes line by line, with the number of the shard before it where there are several.
 * When this process is asked to end, they are, too.
 *
 * @returns What went wrong with each that failed, by what it ended with; `stopped` where this process was asked to end.
 */
export async function runShards(
	count: number,
	command: readonly string[],
): Promise<{ readonly kind: 'ended'; readonly problems: readonly string[] } | { readonly kind: 'stopped' }> {
	const shards = Array.from({ length: count }, (_, index) =>
		spawn(process.execPath, ['--enable-source-maps', ...command], {
			cwd: projectRoot,
			env: { ...process.env, [shardVariable]: String(index) },
			stdio: ['ignore', 'pipe', 'pipe'],
		}),
	);
	let isStopped = false;
	const stopListening = whenAskedToStop(() => {
		isStopped = true;
		for (const shard of shards) {
			shard.kill('SIGTERM');
		}
	});
	const endings = await Promise.all(
		shards.map((shard, index) => {
			const mark = count > 1 ? `${index + 1} │ ` : '';
			printLines(shard.stdout, mark);
			printLines(shard.stderr, mark);
			return endOf(shard);
		}),
	);
	stopListening();
	return isStopped ? { kind: 'stopped' } : { kind: 'ended', problems: endings.filter(ending => ending !== undefined) };
}

function printLines(from: Readable, mark: string): void {
	createInterface({ input: from }).on('line', line => line.trim() !== '' && console.log(mark + line));
}

/** What the process ended with, when that was not well. */
async function endOf(shard: ChildProcess): Promise<string | undefined> {
	const closed = once(shard, 'close');
	const [code, signal] = await once(shard, 'exit');
	// Something that it left behind may hold its output open for ever.
	await Promise.race([closed, sleep(drainMs)]);
	shard.stdout?.destroy();
	shard.stderr?.destroy();
	return code === 0 ? undefined : `ended with ${signal ?? `exit code ${code}`}`;
}
