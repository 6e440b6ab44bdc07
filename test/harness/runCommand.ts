import { spawn } from 'node:child_process';
import { killTreeAtExit, stopTree } from './processTree';

export interface CommandOptions {
	readonly cwd: string;
	readonly env?: NodeJS.ProcessEnv;
	/** After this many milliseconds the command is ended and counts as failed. */
	readonly limitMs: number;
}

/**
 * Run a command quietly.
 *
 * @returns What it printed to stdout.
 * @throws With the end of what it printed, when it fails or takes too long.
 */
export async function runCommand(
	command: string,
	args: readonly string[],
	{ cwd, env, limitMs }: CommandOptions,
): Promise<string> {
	// Windows finds npm and the like only through its shell.
	const child = spawn(command, args, { cwd, env: env ?? process.env, shell: process.platform === 'win32' });
	const forgetTree = killTreeAtExit(child);
	let stdout = '';
	let stderr = '';
	child.stdin.end();
	child.stdout.setEncoding('utf8').on('data', text => {
		stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', text => {
		stderr += text;
	});
	let isLate = false;
	const timer = setTimeout(() => {
		isLate = true;
		void stopTree(child);
	}, limitMs);
	const code = await new Promise<number | null>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	}).finally(() => {
		clearTimeout(timer);
		forgetTree();
	});
	if (code !== 0) {
		const reason = isLate ? `took more than ${limitMs / 1000} s` : `ended with exit code ${code}`;
		throw new Error(`${command} ${args.join(' ')} ${reason}.\n${(stdout + stderr).slice(-4000)}`);
	}
	return stdout;
}
