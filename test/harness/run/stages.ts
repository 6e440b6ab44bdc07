/** The stages of `npm test`, one after the other, and the sum of what they found. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFailures } from '../describeFailures';
import { findPython } from '../findPython';
import { useMemoryFolder } from '../memoryFolder';
import { projectRoot } from '../projectRoot';
import { readResults, resultsVariable, totalsOf } from '../results';
import { runScript } from '../runScript';
import { shardCount } from '../shardCount';
import { waitVariable } from '../sharedCore';
import { tempFolder } from '../tempFolder';

interface Stage {
	readonly name: string;
	/** Run in this order; the first that fails ends the stage. Each is a script with its arguments. */
	readonly commands: readonly (readonly string[])[];
	/** A suite reports tests of its own; any other stage counts as one. */
	readonly isSuite: boolean;
	/** Whether all of its tests may be skipped, where what they need cannot be had. */
	readonly mayBeSkipped?: true;
	readonly limitMs: number;
	/** Stages that make no sense when this one failed. */
	readonly neededBy: readonly string[];
	/** Suites of one process each that run, one after the other, beside this one of several, which has one core less until then. */
	readonly beside?: readonly string[];
}

interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

const minute = 60_000;
/** Against a run that hangs, not against a slow machine. */
const overallLimitMs = 85 * minute;

const stages: readonly Stage[] = [
	check('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
	check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
	{
		...check('build', ['esbuild.mjs', '--production'], ['esbuild.mjs', '--tests']),
		neededBy: ['unit', 'claude', 'vscode', 'ui'],
	},
	{ ...suite('unit', 25 * minute, ['out/test/harness/run/unit.js']), beside: ['vscode', 'claude'] },
	{ ...suite('claude', 6 * minute, ['out/test/harness/run/claude.js']), mayBeSkipped: true },
	suite('vscode', 15 * minute, ['out/test/harness/run/inEditor.js']),
	suite('ui', 45 * minute, ['out/test/harness/run/package.js'], ['out/test/harness/run/ui.js']),
];

/**
 * Run the named stages, or all of them.
 *
 * What failed is printed once more at the end, because the report is long and its beginning is often cut off.
 * The last line printed is `N passed, N failed`, with `, N skipped` where there are any.
 *
 * @returns The exit code: 0 only when everything that was to run ran, and passed.
 */
export async function runStages(names: readonly string[]): Promise<number> {
	const unknown = names.filter(name => !stages.some(stage => stage.name === name));
	if (unknown.length > 0) {
		throw new Error(`Unknown stage: ${unknown.join(', ')}. Known: ${stages.map(({ name }) => name).join(', ')}.`);
	}
	findPython();
	useMemoryFolder();
	const started = Date.now();
	const blocked = new Set<string>();
	const results: Counts[] = [];
	const chosen = stages.filter(({ name }) => names.length === 0 || names.includes(name) || name === 'build');
	for (const { name } of chosen) {
		rmSync(resultsOf(name), { force: true });
	}
	for (const round of roundsOf(chosen)) {
		console.log(`\n── ${round.map(({ name }) => name).join(', and beside it ')} ──`);
		const counts = await runRound(round, blocked, started + overallLimitMs);
		for (const [index, stage] of round.entries()) {
			for (const name of (counts[index]?.failed ?? 0) > 0 ? stage.neededBy : []) {
				blocked.add(name);
			}
		}
		results.push(...counts);
	}
	for (const { name } of chosen.filter(({ isSuite }) => isSuite)) {
		for (const failure of describeFailures(name, readResults(resultsOf(name)))) {
			console.log(`\n${failure}`);
		}
	}
	return report(results);
}

/** The stages in their order; where there are cores for it, those that run beside another together with it. */
function roundsOf(chosen: readonly Stage[]): readonly (readonly Stage[])[] {
	const together = chosen.map(stage => {
		const names = shardCount() > 1 ? (stage.beside ?? []) : [];
		return [stage, ...names.flatMap(name => chosen.find(other => other.name === name) ?? [])];
	});
	const others = new Set(together.flatMap(([, ...beside]) => beside));
	return together.filter(([first]) => first && !others.has(first));
}

/** Run a stage, and beside it the others one after the other. */
async function runRound(
	[first, ...others]: readonly Stage[],
	blocked: ReadonlySet<string>,
	deadline: number,
): Promise<readonly Counts[]> {
	const run = async (stage: Stage, env: NodeJS.ProcessEnv = {}) =>
		blocked.has(stage.name) ? failure('Not run, because an earlier stage failed.') : runStage(stage, deadline, env);
	if (first === undefined || others.length === 0) {
		return first ? [await run(first)] : [];
	}
	const ended = join(tempFolder('stages'), 'ended');
	const runOthers = async () => {
		const counts: Counts[] = [];
		for (const stage of others) {
			counts.push(await run(stage));
		}
		return counts;
	};
	const beside = runOthers().finally(() => writeFileSync(ended, ''));
	return [await run(first, { [waitVariable]: ended }), ...(await beside)];
}

function check(name: string, ...commands: readonly (readonly string[])[]): Stage {
	return { name, commands, isSuite: false, limitMs: 3 * minute, neededBy: [] };
}

function suite(name: string, limitMs: number, ...commands: readonly (readonly string[])[]): Stage {
	return { name, commands, isSuite: true, limitMs, neededBy: [] };
}

async function runStage(stage: Stage, overallDeadline: number, env: NodeJS.ProcessEnv): Promise<Counts> {
	const started = Date.now();
	const deadline = Math.min(started + stage.limitMs, overallDeadline);
	const results = resultsOf(stage.name);
	for (const command of stage.commands) {
		const problem = await runScript(command, { [resultsVariable]: results, ...env }, deadline - Date.now());
		if (problem && !(stage.isSuite && hasFailures(results))) {
			return failure(`${command.join(' ')} ${problem}.`);
		}
	}
	const counts = stage.isSuite ? countsOf(results, stage.mayBeSkipped === true) : { passed: 1, failed: 0, skipped: 0 };
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.log(`${counts.failed === 0 ? '✔' : '✘'} ${stage.name} took ${seconds} s`);
	return counts;
}

function resultsOf(stage: string): string {
	return join(projectRoot, 'out', 'results', `${stage}.jsonl`);
}

function hasFailures(results: string): boolean {
	const totals = totalsOf(readResults(results));
	return totals.kind === 'ended' && totals.failed > 0;
}

function countsOf(results: string, mayBeSkipped: boolean): Counts {
	const totals = totalsOf(readResults(results));
	if (totals.kind === 'crashed') {
		return failure(totals.error);
	}
	const ran = totals.passed + totals.failed + (mayBeSkipped ? totals.skipped : 0);
	return ran === 0 ? failure('No test was executed.') : totals;
}

function failure(message: string): Counts {
	console.log(`✘ ${message}`);
	return { passed: 0, failed: 1, skipped: 0 };
}

function report(results: readonly Counts[]): number {
	const passed = results.reduce((sum, counts) => sum + counts.passed, 0);
	const failed = results.reduce((sum, counts) => sum + counts.failed, 0);
	const skipped = results.reduce((sum, counts) => sum + counts.skipped, 0);
	console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
	return failed === 0 ? 0 : 1;
}
