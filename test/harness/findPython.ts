import { spawnSync } from 'node:child_process';
import { aptInstall } from './aptInstall';

/** Make sure of `python3`, which the example's verification runs; where that cannot be done, say so. */
export function findPython(): void {
	const { status } = spawnSync('python3', ['--version'], { stdio: 'ignore' });
	if (status !== 0 && !aptInstall('python3')) {
		console.log('There is no python3 on the PATH: the verification of the example will fail until you install it.');
	}
}
