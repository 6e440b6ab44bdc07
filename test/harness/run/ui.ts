/**
 * Runs the tests that click and type in a browser, on the packaged extension.
 *
 * Several processes share the files of tests; their results become one results file.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mergeResults } from '../mergeResults';
import { appendResult, readResults, resultsVariable } from '../results';
import { runShards } from '../runShards';
import { shardCount } from '../shardCount';
import { tempFolder } from '../tempFolder';
import { resultsOf, uiTests } from '../uiTests';

const results = process.env[resultsVariable] ?? join(tempFolder('results'), 'ui.jsonl');
const folder = results.replace(/\.jsonl$/, '');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const run = await runShards(shardCount(), ['out/test/harness/run/uiShard.js', folder]);
if (run.kind === 'stopped') {
	process.exit(130); // Without an end in the results file, they count as broken off.
}
const events = mergeResults(
	uiTests().map(file => ({
		name: basename(file).replace(/js$/, 'ts'),
		events: readResults(resultsOf(file, folder)),
	})),
);
for (const event of events) {
	appendResult(results, event);
	if (event.kind === 'fail') {
		console.log(`✘ ${event.title}\n${event.error.replace(/^/gm, '    ')}`);
	}
}
for (const problem of run.problems) {
	console.log(`A process of the UI tests ${problem}.`);
}
process.exitCode = run.problems.length === 0 && events.every(({ kind }) => kind !== 'fail') ? 0 : 1;
