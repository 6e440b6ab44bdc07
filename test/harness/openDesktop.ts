import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { projectRoot } from './projectRoot';

/** `code` is a script on Windows, and scripts need its shell there. */
const shell = process.platform === 'win32';

/** Whether the command `code` of desktop VS Code is on the PATH. */
export function hasDesktop(): boolean {
	return spawnSync('code', ['--version'], { shell, stdio: 'ignore', timeout: 15_000 }).status === 0;
}

/** Open a folder in a new desktop window with the extension of this project; ends when the window is closed. */
export function openDesktop(folder: string): ChildProcess {
	const args = ['--wait', '--new-window', `--extensionDevelopmentPath=${projectRoot}`, folder];
	return spawn('code', shell ? args.map(arg => `"${arg}"`) : args, { shell, stdio: 'inherit' });
}
