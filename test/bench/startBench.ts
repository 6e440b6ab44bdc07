import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tempFolder } from '../harness/tempFolder';
import { interleave, timed } from './interleave';
import { longOpenspec } from './longOpenspec';
import type { Row } from './row';

const requirementsOfEach = 5;

const mostKilobytes = 100;

/**
 * What the built product takes from its start: how much the extension loads at activation, and `spec-ops lint` over all
 * specs of a project against `openspec validate`, the whole process each.
 */
export async function startBench(): Promise<readonly Row[]> {
	const told = execFileSync(process.execPath, ['esbuild.mjs', '--production'], { encoding: 'utf8' });
	const rows: Row[] = [activationRow(Number(/extension\.mjs loads ([\d.]+) KB/.exec(told)?.[1]))];
	for (const [specs, rounds] of [
		[1, 7],
		[100, 5],
		[1000, 3],
	] as const) {
		rows.push(await benchProject(specs, rounds));
	}
	return rows;
}

function activationRow(kilobytes: number): Row {
	return {
		work: 'what the extension loads at activation, without SDK, simple-git and markdown-it',
		ours: kilobytes,
		unit: 'KB',
		limit: `≤ ${mostKilobytes} KB`,
		holds: kilobytes <= mostKilobytes,
		isRequired: false,
	};
}

async function benchProject(specs: number, rounds: number): Promise<Row> {
	const root = writeProject(specs);
	const peer = resolve('node_modules', '@fission-ai', 'openspec', 'bin', 'openspec.js');
	const own = resolve('dist', 'cli.js');
	const times = await interleave(rounds, {
		ours: timed(
			() => run(root, [own, 'lint', '--all', '--json']),
			answer => countEntries(answer, 'files') === specs,
		),
		peer: timed(
			() => run(root, [peer, 'validate', '--all', '--strict', '--json']),
			answer => countEntries(answer, 'items') === specs,
		),
	});
	return {
		work: `spec-ops lint of ${specs.toLocaleString('en')} specs, whole process`,
		ours: times.ours,
		peer: { name: 'openspec validate --all --strict', ms: times.peer },
		limit: '≤ 1/4 of its time',
		holds: 4 * times.ours <= times.peer,
		isRequired: false,
	};
}

function writeProject(specs: number): string {
	const root = tempFolder('bench');
	mkdirSync(join(root, 'openspec/changes'), { recursive: true });
	for (let index = 0; index < specs; index++) {
		const folder = join(root, 'openspec/specs', `part-${index}`);
		mkdirSync(folder, { recursive: true });
		// Each spec is about parts of its own: what they say of one and the same would contradict.
		const part = (at: number) => `${index}-${at}`;
		const title = (at: number) => `Part ${part(at)} answers`;
		const spec = longOpenspec(requirementsOfEach, { title, part, word: () => `in ${index} ms` });
		writeFileSync(join(folder, 'spec.md'), spec);
	}
	return root;
}

/** What one call prints. Both end with 1 or 2 where they find something; neither may call home. */
function run(root: string, args: readonly string[]): Promise<string> {
	const env = { ...process.env, HOME: root, USERPROFILE: root, OPENSPEC_TELEMETRY: '0', DO_NOT_TRACK: '1', CI: '1' };
	return new Promise(done => {
		execFile(process.execPath, args, { cwd: root, env, maxBuffer: 1 << 28 }, (_error, stdout) => done(stdout));
	});
}

/** How many specs an answer tells of: one that looked at fewer than there are is no measurement. */
function countEntries(json: string, list: 'files' | 'items'): number {
	const entries = json.trimStart().startsWith('{') ? (JSON.parse(json) as Record<string, unknown>)[list] : undefined;
	return Array.isArray(entries) ? entries.length : 0;
}
