import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { once } from '../core/once';

/** Where a process lives, so that another process can tell whether it looks at the same one. */
export interface ProcessPlace {
	readonly host: string;
	/** Machine and process namespace: two containers may share a host name and count their processes apart. */
	readonly space: string;
	/** Changes at every start of the machine; empty where the platform does not tell. */
	readonly boot: string;
}

/** Where this process lives; its host may be given another name while it runs. */
export async function placeOfThisProcess(): Promise<ProcessPlace> {
	return { host: hostname(), ...(await machine()) };
}

const machine = once(async (): Promise<Omit<ProcessPlace, 'host'>> => {
	const [id, namespace, boot] = await Promise.all([
		textOf(readFile('/etc/machine-id', 'utf8')),
		textOf(readlink('/proc/self/ns/pid')),
		textOf(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
	]);
	return { space: `${id} ${namespace}`, boot };
});

/**
 * When a process was started, in the platform's own words; with its id this names one process for good.
 *
 * `'gone'` where there is no such process; empty where there is one and the platform does not tell more.
 */
export async function startOf(pid: number): Promise<string> {
	if (!isAlive(pid)) {
		return 'gone';
	}
	if (process.platform === 'linux') {
		const stat = await textOf(readFile(`/proc/${pid}/stat`, 'utf8'));
		// The name of the program comes second, in parentheses, and may hold anything; the start is the 22nd field.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		// A zombie holds nothing any more.
		return fields[0] === 'Z' ? 'gone' : (fields[19] ?? '');
	}
	return process.platform === 'win32' ? '' : psStart(pid);
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Another user's process may not be signalled, but it is there.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

function psStart(pid: number): Promise<string> {
	return new Promise(resolve => {
		execFile('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], (error, stdout) => resolve(error ? '' : stdout.trim()));
	});
}

/** Empty where the platform has no such file. */
async function textOf(read: Promise<string>): Promise<string> {
	return (await read.catch(() => '')).trim();
}
