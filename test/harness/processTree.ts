import { type ChildProcess, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * End a process that this one started, with everything that it started in turn.
 *
 * Asks first, and kills what is still there after the grace.
 */
export async function stopTree(child: ChildProcess, graceMs = 3000): Promise<void> {
	if (child.pid === undefined || hasEnded(child)) {
		return;
	}
	if (process.platform === 'win32') {
		execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
		return;
	}
	const tree = treeOf(child.pid);
	signal(child.pid, 'SIGTERM');
	for (let waited = 0; waited < graceMs && tree.some(isAlive); waited += 50) {
		await sleep(50);
	}
	for (const pid of tree) {
		signal(pid, 'SIGKILL');
	}
}

/** Kill a process that this one started, with everything that it started in turn; resolves once they are gone. */
export async function killTree(child: ChildProcess): Promise<void> {
	if (child.pid === undefined || hasEnded(child)) {
		return;
	}
	if (process.platform === 'win32') {
		execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
		return;
	}
	const tree = treeOf(child.pid);
	for (const pid of tree) {
		signal(pid, 'SIGKILL');
	}
	// Those whose parent is gone are not waited for by anybody, and stay listed until the system tidies up.
	for (let waited = 0; waited < 3000 && !hasEnded(child); waited += 50) {
		await sleep(50);
	}
}

/**
 * Kill a process and everything that it started when this process ends, if it has not ended by then.
 *
 * @returns A function that takes this back.
 */
export function killTreeAtExit(child: ChildProcess): () => void {
	const kill = () => {
		if (child.pid !== undefined && !hasEnded(child)) {
			for (const pid of process.platform === 'win32' ? [child.pid] : treeOf(child.pid)) {
				signal(pid, 'SIGKILL');
			}
		}
	};
	process.once('exit', kill);
	return () => process.off('exit', kill);
}

/** Kill whatever is left of the process group that a child was started with. */
export function killGroup(child: ChildProcess): void {
	if (child.pid !== undefined && process.platform !== 'win32') {
		signal(-child.pid, 'SIGKILL');
	}
}

function hasEnded(child: ChildProcess): boolean {
	return child.exitCode !== null || child.signalCode !== null;
}

/** The process and its descendants, parents first. */
function treeOf(root: number): readonly number[] {
	const processes = process.platform === 'linux' ? readProc() : askPs();
	const tree = [root];
	for (const parent of tree) {
		tree.push(...processes.flatMap(([pid, parentOfIt]) => (parentOfIt === parent ? [pid] : [])));
	}
	return tree;
}

type ProcessAndParent = readonly [pid: number, parent: number];

/** Small Linux systems have no `ps`. */
function readProc(): readonly ProcessAndParent[] {
	return readdirSync('/proc').flatMap<ProcessAndParent>(name => {
		try {
			// The name of the program, in parentheses, may hold anything.
			const [, rest = ''] = readFileSync(`/proc/${Number(name)}/stat`, 'latin1').split(/\) (?=[^)]*$)/);
			return [[Number(name), Number(rest.split(' ')[1])]];
		} catch {
			return [];
		}
	});
}

function askPs(): readonly ProcessAndParent[] {
	return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
		.trim()
		.split('\n')
		.map(row => {
			const [pid = 0, parent = 0] = row.trim().split(/\s+/).map(Number);
			return [pid, parent];
		});
}

function isAlive(pid: number): boolean {
	return signal(pid, 0);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
	try {
		return process.kill(pid, name);
	} catch {
		return false;
	}
}
