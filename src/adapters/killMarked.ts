import { readdir, readFile } from 'node:fs/promises';

/** A process may start another while they are looked for. */
const rounds = 3;

/**
 * Kill the processes of this user whose environment holds a variable with this value, wherever in the tree of
 * processes they went.
 *
 * Only Linux shows what a process was started with; elsewhere this does nothing. What cleared its environment, or
 * belongs to another user, is not found.
 *
 * @param mark Such as `NAME=value`; the value must be one that no other process can have.
 */
export async function killMarked(mark: string): Promise<void> {
	for (let round = 0; process.platform === 'linux' && round < rounds; round++) {
		const pids = await findMarked(Buffer.from(`${mark}\0`));
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
			const at = environment.indexOf(mark);
			return at === 0 || (at > 0 && environment[at - 1] === 0) ? [Number(name)] : [];
		}),
	);
	return found.flat();
}

function kill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It ended by itself, or became somebody else's.
	}
}
