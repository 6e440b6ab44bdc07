import { spawn } from 'node:child_process';
import { errnoOf } from './toDiskError';

/** Send a signal to a process that was started detached and to all that it started. Gone ones are fine. */
export function killGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
	if (process.platform === 'win32') {
		// Windows has no groups and no asking: the tree is ended at once.
		spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' }).on('error', () => {});
		return;
	}
	try {
		process.kill(-pid, signal);
	} catch (error) {
		// EPERM: macOS says so of a group that only holds dead processes.
		if (errnoOf(error) !== 'ESRCH' && errnoOf(error) !== 'EPERM') {
			throw error;
		}
	}
}
