import assert from 'node:assert/strict';
import { planUndo } from '../../../../src/core/apply/planUndo';
import { checkHistory } from '../../../../src/core/history/checkHistory';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { Host } from '../../../../src/core/host';
import { fitPlan } from '../../../../src/core/plan/fit/fitPlan';
import { createLiteralPlanner } from '../../../../src/core/plan/literal/literalPlanner';
import type { Plan } from '../../../../src/core/plan/plan';
import { planSpec } from '../../../../src/core/plan/planSpec';
import { loadPlan, savePlan } from '../../../../src/core/plan/planStore';
import { exited, type MemoryHost, neverCancelled } from '../../support/memoryHost';
import { userFiles } from '../../support/userFiles';
import { faultyDisk } from './faultyDisk';
import { apply, greetingHost, historyPath, newSpec, oldHistory, planGreeting, specPath, stateOf } from './support';

const pass = () => exited(0, 'Welcome\n');

async function undoOf(host: Host, which: number | 'last' = 'last'): Promise<Plan> {
	const outcome = await planUndo(host, specPath, which);
	assert.ok(outcome.kind === 'planned', outcome.kind === 'failed' ? outcome.message : '');
	return { ...outcome.plan, verify: outcome.plan.verify.map(command => ({ ...command, approved: true })) };
}

async function refusal(host: Host, which: number | 'last' = 'last') {
	const outcome = await planUndo(host, specPath, which);
	assert.ok(outcome.kind === 'failed');
	return outcome;
}

/** Cycle 2 applied: one file modified, one created, one deleted. */
async function appliedHost(options: Parameters<typeof greetingHost>[0] = {}): Promise<MemoryHost> {
	const host = greetingHost({ run: pass, ...options });
	await apply(host, (await planGreeting(host)).plan);
	return host;
}

describe('planUndo', () => {
	it('brings back the bytes, the mode and the existence of every file, and the changes', async () => {
		const host = greetingHost({ run: pass });
		host.disk.put('src/old.py', 'pass\n', 0o755);
		const before = userFiles(host.disk, historyPath);
		const pending = (await stateOf(host)).diff.changes;
		await apply(host, (await planGreeting(host)).plan);

		const plan = await undoOf(host);
		const outcome = await apply(host, plan);

		assert.equal(outcome.kind, 'applied');
		assert.deepEqual(userFiles(host.disk, historyPath), before);
		assert.equal((await host.disk.stat('src/old.py'))?.mode, 0o755);
		assert.deepEqual((await stateOf(host)).diff.changes, pending);
	});

	it('records a cycle that says what it takes back, with the reverse of its changes', async () => {
		const host = await appliedHost();

		await apply(host, await undoOf(host));

		const text = host.disk.text(historyPath) ?? '';
		const history = parseHistory(text);
		const [, undone, undo] = history.cycles;
		assert.equal(undo?.record?.begin.undoes, undone?.id);
		assert.match(undo?.propose ?? '', /^Undo cycle 2: /);
		assert.deepEqual(
			undo?.record?.begin.changes.map(({ kind, before, after }) => [kind, before?.text, after?.text]),
			[
				['modified', 'The script MUST print `Welcome`', 'The script MUST print `Hello`'],
				['removed', 'The script MUST wave', undefined],
			],
		);
		assert.deepEqual([...history.problems, ...checkHistory(text, history)], []);
	});

	it('undoes an undo', async () => {
		const host = await appliedHost();
		const after = userFiles(host.disk, historyPath);
		await apply(host, await undoOf(host));

		await apply(host, await undoOf(host));

		assert.deepEqual(userFiles(host.disk, historyPath), after);
		assert.deepEqual((await stateOf(host)).diff.changes, []);
	});

	it('leaves the spec alone and the baseline where it was for a cycle that failed', async () => {
		const host = await appliedHost({ run: () => exited(1) });
		const { baseline } = await stateOf(host);

		const outcome = await apply(host, await undoOf(host));

		assert.equal(host.disk.text('src/hello.py'), 'print("Hello")\r\n');
		assert.equal((await stateOf(host)).baseline.text, baseline.text);
		assert.deepEqual(parseHistory(host.disk.text(historyPath) ?? '').cycles.at(-1)?.record?.begin.changes, []);
		assert.equal(outcome.kind === 'applied' && outcome.status, 'unverified');
	});

	it('closes an interrupted cycle and takes it back', async () => {
		const host = await appliedHost();
		const text = host.disk.text(historyPath) ?? '';
		host.disk.put(historyPath, text.slice(0, text.lastIndexOf('### Status') + '### Status\n'.length));

		await apply(host, await undoOf(host));

		assert.deepEqual(
			parseHistory(host.disk.text(historyPath) ?? '').cycles.map(({ status }) => status),
			['applied', 'failed', 'unverified'],
		);
		assert.equal(host.disk.text('src/new/wave.py'), undefined);
	});

	it('runs the commands of the cycle before, whose failing keeps nothing from being back', async () => {
		const host = greetingHost({ run: command => exited(command === 'true' ? 1 : 0, 'Welcome\n') });
		host.disk.put(
			historyPath,
			oldHistory.replace('### Status', '### Verify\n\n```bash\ntrue\n# Expected: (exit 0)\n```\n\n### Status'),
		);
		const { plan: first } = await planGreeting(host);
		await apply(host, first);

		const plan = await undoOf(host);
		const outcome = await apply(host, plan);

		assert.deepEqual(
			plan.verify.map(({ command }) => command),
			['true'],
		);
		assert.equal(outcome.kind === 'applied' && outcome.status, 'failed');
		assert.equal((await stateOf(host)).diff.changes.length, 2);
		assert.equal(host.disk.text('src/hello.py'), 'print("Hello")\r\n');
	});

	it('keeps what changed since on other lines, with its line ends', async () => {
		const lines = Array.from({ length: 9 }, (_, index) => `# ${index}`);
		const old = ['print("Hello")', ...lines, ''].join('\r\n');
		const host = greetingHost({ run: pass, files: { 'src/hello.py': old } });
		const { plan } = await planGreeting(host, ({ print }) => [
			{
				op: 'modify',
				path: 'src/hello.py',
				text: old.replace('Hello', 'Welcome'),
				requirements: [print],
				reason: '',
				selected: true,
			},
		]);
		await apply(host, plan);
		host.disk.put('src/hello.py', `${host.disk.text('src/hello.py')}more()\n`);

		await apply(host, await undoOf(host));

		assert.equal(host.disk.text('src/hello.py'), `${old}more()\n`);
	});

	it('marks every file that changed on the same lines, and is refused as it is', async () => {
		const host = await appliedHost();
		host.disk.put('src/hello.py', 'print("Bye")\r\n');
		host.disk.put('src/new/wave.py', 'wave(2)\n');
		host.disk.put('src/old.py', 'made anew\n');
		const before = userFiles(host.disk);

		const plan = await undoOf(host);
		const outcome = await apply(host, plan);

		assert.deepEqual(
			plan.edits.map(({ op, path, selected, conflict }) => [op, path, selected, conflict?.kind, conflict?.reason]),
			[
				['modify', 'src/old.py', true, 'lines', 'was made anew since'],
				['delete', 'src/new/wave.py', false, 'file', 'was made by the cycle and changed since'],
				['modify', 'src/hello.py', true, 'lines', 'changed since on the same lines'],
			],
		);
		assert.equal(
			plan.edits.at(-1)?.text,
			'<<<<<<< as it is now\r\nprint("Bye")\r\n=======\r\nprint("Hello")\r\n>>>>>>> as it was before the cycle\r\n',
		);
		assert.ok(outcome.kind === 'failed' && outcome.code === 'edit.conflict');
		assert.match(outcome.message, /src\/old\.py.*src\/hello\.py/);
		assert.equal(outcome.state, 'Nothing was written.');
		assert.deepEqual(userFiles(host.disk), before);
	});

	it('takes old bytes from a commit where they are not stored', async () => {
		const host = await appliedHost();
		for (const path of Object.keys(host.disk.snapshot()).filter(path => path.startsWith('.spec-ops/objects/'))) {
			await host.disk.remove(path);
		}
		const files: Readonly<Record<string, string>> = { 'src/hello.py': 'print("Hello")\r\n', 'src/old.py': 'pass\n' };
		const git: Host['git'] = {
			...host.git,
			commitsOf: async path => (path in files ? ['a'.repeat(40)] : host.git.commitsOf(path)),
			show: async (commit, path) =>
				commit === 'a'.repeat(40) ? new TextEncoder().encode(files[path]) : host.git.show(commit, path),
		};

		const failure = await refusal(host);
		await apply({ ...host, git }, await undoOf({ ...host, git }));

		assert.match(failure.message, /neither \.spec-ops nor a commit/);
		assert.equal(host.disk.text('src/old.py'), 'pass\n');
	});

	it('does not touch files that are back already', async () => {
		const host = await appliedHost();
		host.disk.put('src/hello.py', 'print("Hello")\r\n');
		await host.disk.remove('src/new/wave.py');
		host.disk.put('src/old.py', 'pass\n');

		const plan = await undoOf(host);
		const outcome = await apply(host, plan);

		assert.deepEqual(plan.edits, []);
		assert.equal(outcome.kind, 'applied');
		assert.equal((await stateOf(host)).diff.changes.length, 2);
	});

	it('refuses what cannot be taken back: by hand, unknown, twice', async () => {
		const host = await appliedHost();
		const byHand = await refusal(host, 1);
		const unknown = await refusal(host, 9);
		await apply(host, await undoOf(host));
		const twice = await refusal(host, 2);

		assert.deepEqual(
			[byHand.code, unknown.code, twice.code],
			['undo.not_possible', 'undo.unknown_cycle', 'undo.not_possible'],
		);
		assert.match(byHand.message, /by hand/);
		assert.match(unknown.next, /1, 2/);
		assert.match(twice.message, /undone already, by cycle 3/);
	});

	it('refuses a number that two cycles have', async () => {
		const host = await appliedHost();
		host.disk.put(historyPath, (host.disk.text(historyPath) ?? '').replace('## Cycle 1', '## Cycle 2'));

		const failure = await refusal(host, 2);

		assert.equal(failure.code, 'history.ambiguous');
	});

	it('is stale once a file of it changes, and refused in part', async () => {
		const host = await appliedHost();
		const plan = await undoOf(host);
		const edits = plan.edits.map(edit => (edit.op === 'create' ? { ...edit, selected: false } : edit));

		const inPart = await apply(host, { ...plan, edits });
		host.disk.put('src/hello.py', 'other\n');
		const stale = await apply(host, plan);

		assert.match(inPart.kind === 'failed' ? inPart.message : '', /as a whole/);
		assert.deepEqual(stale, { kind: 'stale', moved: ['src/hello.py'] });
	});

	it('knows the cycles of another spec in the folder as not its own', async () => {
		const host = await appliedHost();
		host.disk.put(historyPath, (host.disk.text(historyPath) ?? '').replaceAll('"path":"spec.md"', '"path":"other.md"'));

		const failure = await refusal(host, 2);

		assert.equal(failure.code, 'undo.unknown_cycle');
		assert.equal(host.disk.text(specPath), newSpec);
	});

	it('keeps the saved plan where that fits afterwards, and discards it where it does not', async () => {
		const host = greetingHost({ run: pass });
		const { plan } = await planGreeting(host);
		await apply(host, plan);
		await savePlan(host, plan);
		const kept = await apply(host, await undoOf(host));
		const fit = kept.kind === 'applied' && kept.rest ? await fitPlan(host, kept.rest) : undefined;
		await apply(host, (await planGreeting(host)).plan);
		await savePlan(host, { ...plan, edits: plan.edits.map(edit => ({ ...edit, path: `${edit.path}x` })) });

		const gone = await apply(host, await undoOf(host));

		assert.equal(fit?.kind, 'fits');
		assert.equal(gone.kind === 'applied' && gone.rest, null);
		assert.equal(await loadPlan(host, specPath), undefined);
	});

	it('discards a saved plan that takes for implemented what the undo takes away', async () => {
		const host = greetingHost({ run: () => exited(1) });
		await apply(host, (await planGreeting(host)).plan);
		const { plan } = await planGreeting(host, () => []);
		const changes = plan.changes.map(change => ({ ...change, state: 'implemented' as const }));
		await savePlan(host, { ...plan, changes, unresolved: [] });

		const outcome = await apply(host, await undoOf(host));

		assert.equal(outcome.kind === 'applied' && outcome.rest, null);
		assert.equal(await loadPlan(host, specPath), undefined);
	});

	it('discards a saved plan without changes, which says nothing of what is pending again', async () => {
		const host = await appliedHost();
		const planned = await planSpec(host, specPath, { planner: createLiteralPlanner() }, neverCancelled);
		assert.ok(planned.kind === 'nothing');
		await savePlan(host, planned.plan);

		const outcome = await apply(host, await undoOf(host));

		assert.equal(outcome.kind === 'applied' && outcome.rest, null);
		assert.equal(await loadPlan(host, specPath), undefined);
	});

	it('takes a rename with its changes back, merged with what changed since', async () => {
		const lines = Array.from({ length: 9 }, (_, index) => `line ${index}\n`).join('');
		const host = greetingHost({ run: pass, files: { 'src/a.py': `Hello\n${lines}` } });
		const rename = { op: 'rename', from: 'src/a.py', path: 'src/b.py', reason: '', selected: true } as const;
		const { plan } = await planGreeting(host, ({ print }) => [
			{ ...rename, text: `Welcome\n${lines}`, requirements: [print] },
		]);
		await apply(host, plan);
		host.disk.put('src/b.py', `Welcome\n${lines}more\n`);

		await apply(host, await undoOf(host));

		assert.equal(host.disk.text('src/b.py'), undefined);
		assert.equal(host.disk.text('src/a.py'), `Hello\n${lines}more\n`);
	});

	it('fits on over prose of the spec', async () => {
		const host = await appliedHost();
		const plan = await undoOf(host);
		const verify = '\n## Verify\n\n```bash\nmake test\n```\n';
		host.disk.put(specPath, `${newSpec}\nSome words.\n${verify}`);

		const outcome = await apply(host, plan);

		assert.equal(outcome.kind, 'applied');
		assert.equal(host.disk.text('src/hello.py'), 'print("Hello")\r\n');
	});

	it('refuses a record that leads out of the Root before it looks there', async () => {
		const host = await appliedHost();
		host.disk.put(historyPath, (host.disk.text(historyPath) ?? '').replaceAll('src/old.py', '../old.py'));
		const looked: string[] = [];
		const stat = (path: string) => {
			looked.push(path);
			return host.disk.stat(path);
		};

		const failure = await refusal({ ...host, disk: { ...faultyDisk(host.disk, {}), stat } });

		assert.match(failure.code, /^path\./);
		assert.ok(!looked.includes('../old.py'));
	});
});
