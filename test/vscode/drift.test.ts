import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DriftWatch } from '../../src/vscode/drift/driftWatch';
import { leaveFree } from '../../src/vscode/drift/leaveFree';
import { acceptDrift, reapplyDrift } from '../../src/vscode/drift/settleDrift';
import { showDrift } from '../../src/vscode/drift/showDrift';
import { RecordedTexts, recordedScheme } from '../../src/vscode/history/recordedTexts';
import { DriftedNode } from '../../src/vscode/specs/driftNodes';
import { childNodes, topNodes } from '../../src/vscode/specs/specNodes';
import { toTreeItem } from '../../src/vscode/specs/toTreeItem';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { codePath, historyPath, useExample } from './support/example';
import { useInputs } from './support/inputs';
import { logged } from './support/logged';
import { openSpec } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

describe('drift', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const inputs = useInputs();
	const terminal = useTerminal();
	const watches: DriftWatch[] = [];

	afterEach(() => vscode.Disposable.from(...watches.splice(0)).dispose());

	/** A session with one spec, whose code somebody changed, and what drifted there. */
	async function drifted() {
		example.write(codePath, example.read(codePath).replace('Hello', 'Hi'));
		const session = openSession();
		const one = await openSpec(session);
		const drift = new DriftWatch(session, logged);
		watches.push(drift);
		return { session, one, drift };
	}

	it('is not looked for before somebody sees it', async () => {
		const { one, drift } = await drifted();

		assert.deepEqual(drift.of(one), []);
		drift.show(true);
		await eventually(() => assert.equal(drift.of(one).length, 1));
	});

	it('stands under its spec, each file with the cycle since which and a click that compares', async () => {
		const { session, one, drift } = await drifted();
		await drift.look();

		const [spec] = topNodes(session.specs);
		assert.ok(spec);
		const [group] = childNodes(spec, of => drift.of(of));
		assert.ok(group);
		const files = childNodes(group);

		assert.equal(toTreeItem(spec, false, drift.of(one).length).description, '1 drifted');
		assert.deepEqual(
			[group, ...files]
				.map(row => toTreeItem(row, false))
				.map(item => [item.label, item.description, item.contextValue]),
			[
				['Drift', '1 file', 'drift'],
				[codePath, 'changed since cycle 3', 'driftedFile'],
			],
		);
		assert.ok(files[0] instanceof DriftedNode);
		const texts = new RecordedTexts();
		await showDrift(one, files[0].file, texts);
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		assert.ok(input instanceof vscode.TabInputTextDiff);
		assert.deepEqual([input.original.scheme, input.modified.fsPath], [recordedScheme, example.uri(codePath).fsPath]);
		assert.match(texts.provideTextDocumentContent(input.original), /Hello, /);
	});

	it('follows the files while it is seen', async () => {
		const { one, drift } = await drifted();
		const code = example.read(codePath).replace('Hi', 'Hello');
		drift.show(true);
		await eventually(() => assert.equal(drift.of(one).length, 1));

		example.write(codePath, code);
		await eventually(() => assert.equal(drift.of(one).length, 0));
		example.remove('src');
		await eventually(() =>
			assert.deepEqual(
				drift.of(one).map(({ state }) => state),
				['missing'],
			),
		);
	});

	it('is accepted with a reason after one confirmation, and no file is written', async () => {
		const { one, drift } = await drifted();
		const code = example.read(codePath);
		inputs.typed.push('Friendlier.');

		await acceptDrift(one, new Set([codePath]), terminal);
		await drift.look();

		assert.deepEqual(
			answers.asked.map(({ message }) => message),
			['Record 1 file as a cycle of .openspec/spec.md?'],
		);
		assert.match(
			answers.asked[0]?.detail ?? '',
			/Writes no file\. Records 1 file, as changed already:\n {2}~ src\/hello\.py/,
		);
		assert.match(example.read(historyPath), /## Cycle 4[\s\S]*Friendlier\.[\s\S]*- MODIFIED `src\/hello\.py`/);
		assert.equal(example.read(codePath), code);
		assert.deepEqual(drift.of(one), []);
	});

	it('is brought back after one confirmation that names the files', async () => {
		const { one, drift } = await drifted();
		const changed = example.read(codePath);
		answers.accept = false;
		await reapplyDrift(one, undefined, terminal);
		const kept = example.read(codePath);
		answers.accept = true;

		await reapplyDrift(one, undefined, terminal);
		await drift.look();

		assert.equal(kept, changed);
		assert.deepEqual(
			answers.asked.map(({ message, button }) => [message, button]),
			Array(2).fill(['Bring 1 file of .openspec/spec.md back to what was recorded?', 'Re-apply']),
		);
		assert.match(example.read(codePath), /Hello, /);
		assert.match(example.read(historyPath), /## Cycle 4[\s\S]*✅ APPLIED/);
		assert.deepEqual(drift.of(one), []);
	});

	it('is none any more once the file is listed as free to change', async () => {
		const { one, drift } = await drifted();

		await leaveFree(one, codePath);
		await drift.look();

		assert.equal(example.read('.spec-ops-free'), '/src/hello.py\n');
		assert.deepEqual(drift.of(one), []);
	});
});
