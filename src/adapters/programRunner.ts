import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CancellationToken } from '../core/host';
import type { ProgramCall, ProgramOutcome, RunProgram } from '../core/program';
import { cleanEnvironment } from './cleanEnvironment';
import { homeFolder } from './homeFolder';
import { isInside } from './isInside';
import { newRunMark, runVariable } from './runMark';
import { TailBuffer } from './tailBuffer';
import { type Ended, waitForGroup } from './waitForGroup';

/** Bytes of the standard error that are kept. */
const keptBytes = 4 * 1024;
/** How long a program may take to end by itself when it is told to. */
const graceMs = 250;

/**
 * Runs programs of the user's, away from some folders: in an empty temporary folder outside of them, with a clean
 * environment whose PATH has nothing of them.
 *
 * @param folders Absolute paths of what the programs must not be steered by, such as the repository.
 */
export function programRunner(folders: readonly string[], env: NodeJS.ProcessEnv = process.env): RunProgram {
	return async (call, onOutput, token) => {
		if (token.isCancellationRequested) {
			return { kind: 'killed', reason: 'cancelled' };
		}
		const cwd = await emptyFolder(folders);
		if (cwd === undefined) {
			return { kind: 'unavailable', reason: 'there is no temporary folder outside of the project' };
		}
		try {
			return await runIn(cwd, call, environmentOf(call, folders, env), onOutput, token);
		} finally {
			await rm(cwd, { recursive: true, force: true, maxRetries: 3 }).catch(() => {}); // The system clears it away later.
		}
	};
}

/** A folder that only this user can see; what lies above it is none of the project's. */
async function emptyFolder(folders: readonly string[]): Promise<string | undefined> {
	const walls = await Promise.all(folders.map(folder => realpath(folder).catch(() => folder)));
	const home = homeFolder();
	for (const parent of home === undefined ? [tmpdir()] : [tmpdir(), home]) {
		const real = await realpath(parent).catch(() => undefined);
		if (real !== undefined && !walls.some(wall => isInside(wall, real))) {
			const made = await mkdtemp(join(real, '.spec-ops-')).catch(() => undefined);
			if (made !== undefined) {
				return made;
			}
		}
	}
	return undefined;
}

function environmentOf(
	{ keeps, sets }: ProgramCall,
	folders: readonly string[],
	env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
	const kept = Object.entries(env).flatMap(([name, value]) =>
		value !== undefined && keeps.test(name) ? [[name, value] as const] : [],
	);
	const clean = folders.reduce<NodeJS.ProcessEnv>((cleaner, folder) => cleanEnvironment(folder, cleaner), env);
	return { ...clean, ...Object.fromEntries(kept), ...sets };
}

type Reason = Extract<ProgramOutcome, { readonly kind: 'killed' }>['reason'];

async function runIn(
	cwd: string,
	{ executable, args, input, idleMs, deadlineMs }: ProgramCall,
	env: NodeJS.ProcessEnv,
	onOutput: (text: string) => boolean,
	token: CancellationToken,
): Promise<ProgramOutcome> {
	const id = await newRunMark();
	const child = start(executable, args, cwd, { ...env, [runVariable]: id });
	if (typeof child === 'string') {
		return { kind: 'unavailable', reason: child };
	}
	const stderr = new TailBuffer(keptBytes);
	child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
	// A program that ends without reading it all is none of our troubles.
	child.stdin?.on('error', () => {}).end(input);
	const ended = await waitForGroup<Reason>(child, id, graceMs, stop => {
		const late = setTimeout(() => stop('late'), deadlineMs);
		let silent = setTimeout(() => stop('silent'), idleMs);
		const decoder = new TextDecoder();
		child.stdout?.on('data', (chunk: Buffer) => {
			clearTimeout(silent);
			silent = setTimeout(() => stop('silent'), idleMs);
			if (!onOutput(decoder.decode(chunk, { stream: true }))) {
				stop('stopped');
			}
		});
		const listener = token.onCancellationRequested(() => stop('cancelled'));
		if (token.isCancellationRequested) {
			stop('cancelled');
		}
		return () => {
			clearTimeout(late);
			clearTimeout(silent);
			listener.dispose();
		};
	});
	return toOutcome(ended, stderr);
}

function start(
	executable: string,
	args: readonly string[],
	cwd: string,
	env: NodeJS.ProcessEnv,
): ChildProcess | string {
	try {
		return spawn(executable, args, { cwd, env, stdio: 'pipe', detached: true, windowsHide: true });
	} catch (error) {
		return error instanceof Error ? error.message : 'it cannot be started';
	}
}

function toOutcome(ended: Ended<Reason>, stderr: TailBuffer): ProgramOutcome {
	switch (ended.kind) {
		case 'exited':
			return { kind: 'exited', exit: ended.exit, stderr: stderr.read().text };
		case 'error':
			return { kind: 'unavailable', reason: ended.reason };
		case 'killed':
			return ended;
	}
}
