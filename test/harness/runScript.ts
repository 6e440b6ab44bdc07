import { spawn } from 'node:child_process';
import { killGroup } from './processTree';
import { projectRoot } from './projectRoot';
import { whenAskedToStop } from './whenAskedToStop';

const stopGraceMs = 6000;

/**
 * Run a Node script of the project, its output going straight to the terminal.
 *
 * The script gets a process group of its own, and nothing of it outlives the call.
 * When this process is asked to end, the script is, too.
 *
 * @param env What its environment has besides that of this process.
 * @param limitMs After this time it is ended, and counts as failed.
 * @returns What went wrong, or `undefined`.
 */
export async function runScript(
	command: readonly string[],
	env: NodeJS.ProcessEnv,
	limitMs: number,
): Promise<string | undefined> {
	const child = spawn(process.execPath, ['--enable-source-maps', ...command], {
		cwd: projectRoot,
		detached: process.platform !== 'win32',
		env: { ...process.env, ...env },
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	let reason: string | undefined;
	const end = (why: string) => {
		reason ??= why;
		child.kill('SIGTERM');
		setTimeout(() => child.kill('SIGKILL'), stopGraceMs).unref();
	};
	const stopListening = whenAskedToStop(() => end('was interrupted'));
	const timer = setTimeout(() => end('was ended at its time limit'), Math.max(0, limitMs));
	const how = await new Promise<string | undefined>((resolve, reject) => {
		child.on('error', reject);
		child.on('exit', (code, signal) => resolve(code === 0 ? undefined : `ended with ${signal ?? `exit code ${code}`}`));
	});
	stopListening();
	clearTimeout(timer);
	killGroup(child);
	if (reason === 'was interrupted') {
		process.exit(130);
	}
	return reason ?? how;
}
