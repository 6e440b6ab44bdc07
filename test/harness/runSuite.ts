import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FileResults, mergeResults } from './mergeResults';
import { appendResult, type ResultEvent, readResults, resultsVariable, totalsOf } from './results';
import { runShards } from './runShards';
import { shardCount } from './shardCount';
import { resultsOf, type SharedSuite, suiteFiles } from './suiteFiles';
import { tempFolder } from './tempFolder';

export interface SuiteOptions {
	/** Script of one process; its arguments are the folder of the results, and the groups to run where those are not all. */
	readonly shard: string;
	/**
	 * Whether what failed is run once more, alone and from its start. What passes only then is told by name, with its
	 * first failure: that a window was slow on a loaded machine is no fault, and what fails always still fails.
	 */
	readonly hasSecondTry: boolean;
}

/**
 * Run the files of a suite in several processes that share them, and write their results as those of one suite.
 *
 * @returns The exit code: 0 only when every file came to its end and nothing failed.
 */
export async function runSuite(suite: SharedSuite, { shard, hasSecondTry }: SuiteOptions): Promise<number> {
	const results = process.env[resultsVariable] ?? join(tempFolder('results'), `${suite}.jsonl`);
	const folder = results.replace(/\.jsonl$/, '');
	rmSync(folder, { recursive: true, force: true });
	const first = await runGroups(suite, shard, folder, []);
	if (first === 'stopped') {
		return 130; // Without an end in the results file, they count as broken off.
	}
	const failed = hasSecondTry ? first.groups.filter(isFailed) : [];
	const again =
		failed.length === 0 ? undefined : await runGroups(suite, shard, join(folder, 'again'), failed.map(nameOf));
	if (again === 'stopped') {
		return 130;
	}
	const groups = first.groups.map(group => again?.groups.find(({ name }) => name === group.name) ?? group);
	const events = mergeResults(groups);
	for (const event of events) {
		appendResult(results, event);
	}
	tell(mergeResults(failed), 'failed at the first try');
	tell(events, 'failed');
	const problems = (again ?? first).problems;
	for (const problem of problems) {
		console.log(`A process of the ${suite} tests ${problem}.`);
	}
	return problems.length === 0 && events.every(({ kind }) => kind !== 'fail') ? 0 : 1;
}

interface GroupsRun {
	readonly groups: readonly FileResults[];
	/** What went wrong with processes. */
	readonly problems: readonly string[];
}

/** @param only Names of the groups to run, one after the other; all of them, by several processes, where there is none. */
async function runGroups(
	suite: SharedSuite,
	shard: string,
	folder: string,
	only: readonly string[],
): Promise<GroupsRun | 'stopped'> {
	mkdirSync(folder, { recursive: true });
	const run = await runShards(only.length === 0 ? shardCount() : 1, [shard, folder, ...only]);
	if (run.kind === 'stopped') {
		return 'stopped';
	}
	const groups = suiteFiles(suite)
		.filter(({ name }) => only.length === 0 || only.includes(name))
		.map(group => ({ name: group.name, events: readResults(resultsOf(group, folder)) }));
	return { groups, problems: run.problems };
}

function isFailed({ events }: FileResults): boolean {
	const totals = totalsOf(events);
	return totals.kind === 'crashed' || totals.failed > 0;
}

function nameOf({ name }: FileResults): string {
	return name;
}

function tell(events: readonly ResultEvent[], how: string): void {
	for (const event of events) {
		if (event.kind === 'fail') {
			console.log(`✘ ${how}: ${event.title}\n${event.error.replace(/^/gm, '    ')}`);
		}
	}
}
