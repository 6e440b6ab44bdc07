/**
 * One of the processes that share the UI tests. The argument is the folder of their results.
 *
 * It runs the next file that no other process has taken, until there is none; who makes the results file of a file has
 * taken it. Failures are in the results: the exit code only says whether it came to its end.
 */
import { closeSync, openSync } from 'node:fs';
import { stopSharedServers } from '../../ui/sharedServer';
import { runMocha } from '../runMocha';
import { resultsOf, uiTests } from '../uiTests';
import { whenAskedToStop } from '../whenAskedToStop';

const [folder = ''] = process.argv.slice(2);
whenAskedToStop(() => process.exit(130)); // What was started ends with this process.

let failures = 0;
for (const file of uiTests()) {
	const results = resultsOf(file, folder);
	if (take(results)) {
		// A file that cannot be loaded says so in its results, and the others are run.
		failures += await runMocha({ files: [file], timeoutMs: 90_000, report: true, results }).catch(() => 1);
	}
}
const logs = await stopSharedServers({ keepLogs: failures > 0 });
if (failures > 0) {
	console.log(`logs: ${logs.join(' ')}`);
}

function take(results: string): boolean {
	try {
		closeSync(openSync(results, 'wx'));
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
			return false;
		}
		throw error;
	}
}
