import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { openHost } from '../../../src/adapters/openHost';
import { applyPlan } from '../../../src/core/apply/applyPlan';
import { checkHistory } from '../../../src/core/history/checkHistory';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { neverCancelled } from '../../../src/core/neverCancelled';
import { planAdopt } from '../../../src/core/plan/planAdopt';
import { readState } from '../../../src/core/plan/state/readState';
import { useTempFolder } from '../adapters/tempFolder';
import { buildProgram } from './buildProgram';
import { fileOf, filePath, historyPath, specOf, specPath } from './counter';

/** A file system in memory, where there is one: what is synced to a disk thousands of times is not what this is about. */
const fastest = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const writers = 20;
const applies = 50;
const all = writers * applies;

describe('many processes that apply at once', () => {
	const folder = useTempFolder(fastest);
	const root = () => folder.join('root');

	/** The counter at 0, and a first cycle that records it. */
	async function startCounter(): Promise<void> {
		mkdirSync(folder.join('root/.openspec'), { recursive: true });
		writeFileSync(folder.join('root', specPath), specOf(0));
		writeFileSync(folder.join('root', filePath), fileOf(0));
		const host = openHost(root());
		const planned = await planAdopt(host, specPath);
		assert.ok(planned.kind === 'planned');
		const options = { verify: false, allowProtected: () => false };
		const applied = await applyPlan(host, planned.plan, options, neverCancelled);
		assert.equal(applied.kind, 'applied');
	}

	/** What a writer complained of. */
	async function write(program: string): Promise<string> {
		const child = spawn(process.execPath, [program, root(), String(applies)], { stdio: ['ignore', 'ignore', 'pipe'] });
		let complaint = '';
		child.stderr.on('data', chunk => {
			complaint += chunk;
		});
		const [exit] = await once(child, 'close');
		return exit === 0 ? '' : complaint;
	}

	it('crash-04: append every cycle whole, in one chain, with a number of its own', async () => {
		await startCounter();
		const program = await buildProgram('test/unit/processes/writer.ts', folder.join('program'));

		const complaints = await Promise.all(Array.from({ length: writers }, () => write(program)));

		assert.deepEqual([...new Set(complaints)], ['']);
		const text = readFileSync(folder.join('root', historyPath), 'utf8');
		const history = parseHistory(text);
		assert.deepEqual(
			history.cycles.map(({ number }) => number),
			Array.from({ length: all + 1 }, (_, index) => index + 1),
		);
		assert.ok(history.cycles.every(({ status, evidence }) => status === 'unverified' && evidence === 'recorded'));
		assert.deepEqual([...history.problems, ...checkHistory(text, history)], []);
		assert.equal(readFileSync(folder.join('root', specPath), 'utf8'), specOf(all));
		assert.equal(readFileSync(folder.join('root', filePath), 'utf8'), fileOf(all));
		const read = await readState(openHost(root()), specPath);
		assert.deepEqual(read.kind === 'read' && [read.state.baseline.cycle, read.state.diff.changes], [all + 1, []]);
		const left = readdirSync(folder.join('root/.spec-ops'));
		assert.deepEqual(
			left.filter(name => name.startsWith('lock')),
			[],
		);
		assert.deepEqual(readdirSync(root()).sort(), ['.openspec', '.spec-ops', filePath].sort());
	}).timeout(900_000);
});
