import type { ChildProcess } from 'node:child_process';
import { killGroup } from './killGroup';
import { killMarked } from './killMarked';
import { runVariable } from './runMark';

/** How long output may still come once a child has ended: background processes can hold the pipes open for ever. */
const drainMs = 250;

/** How a child ended; a `reason` other than `signal` is the one for which it was stopped. */
export type Ended<Reason extends string> =
	| { readonly kind: 'exited'; readonly exit: number }
	| { readonly kind: 'killed'; readonly reason: Reason | 'signal' }
	| { readonly kind: 'error'; readonly reason: string };

/**
 * Wait until a child with a process group of its own has ended and its output is drained; nothing of it outlives this.
 *
 * @param id Value of `runVariable` in its environment, which no other process has.
 * @param graceMs How long it may take to end by itself when it is stopped.
 * @param watch Told how to stop the child; gives what ends the watching.
 */
export async function waitForGroup<Reason extends string>(
	child: ChildProcess,
	id: string,
	graceMs: number,
	watch: (stop: (reason: Reason) => void) => () => void,
): Promise<Ended<Reason>> {
	let reason: Reason | undefined;
	let force: NodeJS.Timeout | undefined;
	const endWatch = watch(why => {
		if (reason === undefined && child.pid !== undefined) {
			reason = why;
			const { pid } = child;
			killGroup(pid, 'SIGTERM');
			force = setTimeout(() => killGroup(pid, 'SIGKILL'), graceMs);
		}
	});
	const exit = await exitOf(child);
	endWatch();
	clearTimeout(force);
	if (child.pid !== undefined) {
		await drain(child);
		killGroup(child.pid, 'SIGKILL');
		await killMarked(`${runVariable}=${id}\0`);
		child.stdout?.destroy();
		child.stderr?.destroy();
	}
	return reason === undefined || exit.kind === 'error' ? exit : { kind: 'killed', reason };
}

function exitOf(child: ChildProcess): Promise<Ended<never>> {
	return new Promise(resolve => {
		child.once('error', error => resolve({ kind: 'error', reason: error.message }));
		child.once('exit', code =>
			resolve(code === null ? { kind: 'killed', reason: 'signal' } : { kind: 'exited', exit: code }),
		);
	});
}

/** Until both streams have ended, and no longer than the grace. */
function drain(child: ChildProcess): Promise<void> {
	return new Promise(resolve => {
		const timer = setTimeout(resolve, drainMs);
		let open = 0;
		for (const stream of [child.stdout, child.stderr]) {
			if (stream && !stream.readableEnded) {
				open++;
				stream.once('end', () => {
					open--;
					if (open === 0) {
						clearTimeout(timer);
						resolve();
					}
				});
			}
		}
		if (open === 0) {
			clearTimeout(timer);
			resolve();
		}
	});
}
