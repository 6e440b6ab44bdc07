import { readdir, readFile } from 'node:fs/promises';

/** A process may start another while they are looked for. */
const rounds = 3;

/**
 * Kill the processes of this user whose environment holds an entry like this, wherever in the tree of
 * processes they went.
 *
 * Only Linux shows what a process was started with; elsewhere this does nothing. What cleared its environment, or
 * belongs to another user, is not found.
 *
 * @param mark How an entry of the environment begins, such as `NAME=value`, with a NUL at its end where that is all of
 * it; no other process may have such an entry.
 */
export async function killMarked(mark: string): Promise<void> {
	for (let round = 0; process.platform === 'linux' && round < rounds; round++) {
		const pids = await findMarked(Buffer.from(mark));
		if (pids.length === 0) {
			return;
		}
		for (const pid of pids) {
			kill(pid);
		}
	}
}

async function findMarked(mark: Buffer): Promise<readonly number[]> {
	const names = (await readdir('/proc').catch(() => [])).filter(name => /^[1-9]\d*$/.test(name));
	const found = await Promise.all(
		names.map(async name => {
			// Empty for processes that are dead, gone, or of somebody else.
			const environment = await readFile(`/proc/${name}/environ`).catch(() => Buffer.alloc(0));
			return holdsEntry(environment, mark) ? [Number(name)] : [];
		}),
	);
	return found.flat();
}

function holdsEntry(environment: Buffer, start: Buffer): boolean {
	for (let at = environment.indexOf(start); at >= 0; at = environment.indexOf(start, at + 1)) {
		if (at === 0 || environment[at - 1] === 0) {
			return true;
		}
	}
	return false;
}

function kill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It ended by itself, or became somebody else's.
	}
}
