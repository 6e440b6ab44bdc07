import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { CancellationToken, CommandOutcome, CommandRunner } from '../core/host';
import { cleanEnvironment } from './cleanEnvironment';
import { findBash } from './findBash';
import { newRunMark, runVariable } from './runMark';
import { secretValues } from './secretValues';
import { TailBuffer } from './tailBuffer';
import { TextFinder } from './textFinder';
import { waitForGroup } from './waitForGroup';

export interface BashRunnerOptions {
	/** Absolute path of the bash to run; the one that is found by default. */
	readonly bash?: string;
	/** How long a command may run; 5 minutes by default. */
	readonly timeLimitMs?: number;
	/** What the environment is made from; that of this process by default. */
	readonly env?: NodeJS.ProcessEnv;
}

/** Bytes of each stream that are kept. */
const keptBytes = 256 * 1024;
/** Bytes of output that are streamed to be shown; what follows is only kept. */
const shownBytes = 1024 * 1024;
/** How long a process may take to end by itself when it is told to. */
const graceMs = 2000;

/**
 * Runs commands with bash in the Root: no input, no terminal, a clean environment, a time limit.
 *
 * A command gets a process group of its own, and all of it is gone when the outcome is known, also what it
 * left in the background. On Linux that holds for what left the group, too (`setsid`, a daemon), as long as it kept
 * its environment; elsewhere such a process lives on. Output is passed on as it comes, unchanged; the end of each
 * stream is kept, with `***` for the secrets of the surrounding environment.
 */
export function bashRunner(root: string, options: BashRunnerOptions = {}): CommandRunner {
	const surrounding = options.env ?? process.env;
	const env = cleanEnvironment(root, surrounding);
	const secrets = secretValues(surrounding);
	const timeLimitMs = options.timeLimitMs ?? 5 * 60 * 1000;
	return {
		run: async (command, onOutput, token, find) => {
			if (token.isCancellationRequested) {
				return { kind: 'killed', reason: 'cancelled', stdout: '', stderr: '', durationMs: 0 };
			}
			const bash = await findBash(env, options.bash);
			return bash === undefined
				? {
						kind: 'unavailable',
						reason: options.bash === undefined ? 'no bash' : 'the bash of the settings cannot be run',
					}
				: runWith({ bash, root, env, timeLimitMs, command, onOutput, token, find, secrets, id: await newRunMark() });
		},
	};
}

interface Run {
	readonly bash: string;
	readonly root: string;
	readonly env: Readonly<Record<string, string>>;
	readonly timeLimitMs: number;
	readonly command: string;
	readonly onOutput: (text: string) => void;
	readonly token: CancellationToken;
	readonly find: string | undefined;
	/** What the kept output must not hold. */
	readonly secrets: readonly string[];
	/** Differs in every run; tells the processes of this one. */
	readonly id: string;
}

async function runWith(run: Run): Promise<CommandOutcome> {
	const started = performance.now();
	const child = start(run);
	if (typeof child === 'string') {
		return { kind: 'unavailable', reason: child };
	}
	const show = shower(run.onOutput);
	const finder = run.find === undefined ? undefined : new TextFinder(run.find);
	const stdout = collect(child.stdout, (text, bytes) => {
		finder?.push(text);
		return show(text, bytes) || finder?.found === false;
	});
	const stderr = collect(child.stderr, show);
	const ended = await waitForGroup<'timeout' | 'cancelled'>(child, run.id, graceMs, stop => {
		const limit = setTimeout(() => stop('timeout'), run.timeLimitMs);
		const listener = run.token.onCancellationRequested(() => stop('cancelled'));
		return () => {
			clearTimeout(limit);
			listener.dispose();
		};
	});
	const [out, err] = [stdout.read(), stderr.read()];
	const dropped = out.dropped + err.dropped;
	const output = {
		stdout: hide(out.text, run.secrets),
		stderr: hide(err.text, run.secrets),
		durationMs: Math.round(performance.now() - started),
		...(dropped > 0 && { dropped }),
		...(finder && { found: finder.found }),
	};
	if (ended.kind === 'error') {
		return { kind: 'unavailable', reason: ended.reason };
	}
	return ended.kind === 'exited'
		? { kind: 'exited', exit: ended.exit, ...output }
		: { kind: 'killed', reason: ended.reason, ...output };
}

function hide(text: string, secrets: readonly string[]): string {
	return secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
}

/** The running child, or why it could not be started. */
function start({ bash, root, env, command, id }: Run): ChildProcess | string {
	try {
		return spawn(bash, ['--noprofile', '--norc', '-c', command], {
			cwd: root,
			env: { ...env, [runVariable]: id },
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: true,
			windowsHide: true,
		});
	} catch (error) {
		return error instanceof Error ? error.message : 'bash could not be started';
	}
}

/** @param take Gets what is printed as text; says whether it wants more. */
function collect(stream: Readable | null, take: (text: string, bytes: number) => boolean): TailBuffer {
	const buffer = new TailBuffer(keptBytes);
	const decoder = new TextDecoder();
	let isWanted = true;
	stream?.on('data', (chunk: Buffer) => {
		buffer.push(chunk);
		// Decoding output that nobody looks at would take longer than all the rest.
		if (isWanted) {
			isWanted = take(decoder.decode(chunk, { stream: true }), chunk.length);
		}
	});
	return buffer;
}

/** Passes output on up to the bound, then says once that no more is shown, and wants no more. */
function shower(onOutput: (text: string) => void): (text: string, bytes: number) => boolean {
	let shown = 0;
	return (text, bytes) => {
		if (shown <= shownBytes) {
			shown += bytes;
			onOutput(shown > shownBytes ? `${text}\n… more output follows; it is no longer shown.\n` : text);
		}
		return shown <= shownBytes;
	};
}
