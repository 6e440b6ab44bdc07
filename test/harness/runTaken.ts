import { closeSync, openSync } from 'node:fs';
import { onDisk } from './memoryFolder';
import { runMocha } from './runMocha';
import { resultsOf, type SharedSuite, suiteFiles } from './suiteFiles';

/**
 * Be one of the processes that share the files of a suite: run the next that no other has taken, until there is none.
 *
 * Who makes the results file of a group has taken it.
 *
 * @param timeoutMs Time limit of one test.
 * @param words The folder of the results, and the names of the groups to choose from; all of them where there is none.
 * @returns The number of failures.
 */
export async function runTaken(
	suite: SharedSuite,
	timeoutMs: number,
	[folder = '', ...only]: readonly string[],
): Promise<number> {
	let failures = 0;
	const groups = suiteFiles(suite).filter(({ name }) => only.length === 0 || only.includes(name));
	for (const group of groups) {
		const results = resultsOf(group, folder);
		if (take(results)) {
			// A file that cannot be loaded says so in its results, and the others are run.
			const run = () => runMocha({ files: group.files, timeoutMs, report: true, results });
			failures += await (group.needsDisk ? onDisk(run) : run()).catch(() => 1);
		}
	}
	return failures;
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
