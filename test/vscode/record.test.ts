import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { recordChanges } from '../../src/vscode/agent/recordChanges';
import { applyReviewedPlan } from '../../src/vscode/apply/applyReviewedPlan';
import { undoCycle } from '../../src/vscode/apply/undoCycle';
import { buildViewModel } from '../../src/vscode/plan/buildViewModel';
import { tickPlan } from '../../src/vscode/plan/tickPlan';
import { previewEdit } from '../../src/vscode/preview/previewEdits';
import { nextStep } from '../../src/webview/plan/nextStep';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { codePath, historyPath, replaceText, specPath, useExample } from './support/example';
import { useInputs } from './support/inputs';
import { openSpec, pendingIds } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

describe('recording changes', () => {
	const example = useExample();
	const openSession = useSession();
	const answers = useAnswers();
	const inputs = useInputs();
	const terminal = useTerminal();

	/** What an agent does. */
	function work(): void {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		example.write(codePath, example.read(codePath).replace('Hello', 'Welcome'));
		example.write('src/notes.txt', 'friendlier\n');
	}

	async function recorded() {
		const session = openSession();
		const one = await openSpec(session);
		session.select(one.spec);
		inputs.typed.push('Greet with Welcome.');
		await recordChanges(one);
		return { one, session };
	}

	it('shows what was changed for review, and writes nothing before it is confirmed', async () => {
		work();
		const history = example.read(historyPath);

		const { one, session } = await recorded();

		const model = buildViewModel(session, true);
		assert.ok(model);
		assert.deepEqual([model.phase.kind, model.made, model.summary], ['planned', true, 'Greet with Welcome.']);
		assert.deepEqual(
			model.edits.map(({ op, path }) => [op, path]),
			[
				['modify', codePath],
				['create', 'src/notes.txt'],
			],
		);
		assert.equal(nextStep(model)?.label, 'Verify and record 2 files');
		assert.equal(example.read(historyPath), history);
		assert.equal(one.review?.plan.made, true);
	});

	it('verifies and records it after one confirmation, and writes no other file', async () => {
		work();
		const code = example.read(codePath);
		const { one, session } = await recorded();

		await applyReviewedPlan(one, terminal);

		assert.deepEqual(
			answers.asked.map(({ message, button }) => [message, button]),
			[['Record 2 files as a cycle of .openspec/spec.md, for 1 change?', 'Verify and record']],
		);
		assert.match(
			answers.asked[0]?.detail ?? '',
			/Writes no file\. Records 2 files, as changed already:\n {2}~ src\/hello\.py/,
		);
		assert.match(
			example.read(historyPath),
			/## Cycle 4[\s\S]*Greet with Welcome\.[\s\S]*- MODIFIED `src\/hello\.py`[\s\S]*✅ APPLIED/,
		);
		assert.equal(example.read(codePath), code);
		assert.deepEqual(pendingIds(one), []);
		assert.equal(one.review, undefined);
		assert.equal(buildViewModel(session, true)?.phase.kind, 'applied');
	});

	it('can be undone', async () => {
		const code = example.read(codePath);
		work();
		const { one } = await recorded();
		await applyReviewedPlan(one, terminal);

		await undoCycle(one, 'last', terminal);

		assert.equal(example.read(codePath), code);
		assert.throws(() => example.read('src/notes.txt'));
		assert.equal(pendingIds(one).length, 1);
	});

	it('leaves a file out as a whole, also by the box of a hunk', async () => {
		work();
		const { one } = await recorded();
		const hunk = one.review?.plan.edits[0]?.hunks[0]?.id ?? '';

		await tickPlan(one, { type: 'toggleHunk', path: codePath, hunk, selected: false });
		await applyReviewedPlan(one, terminal);

		assert.doesNotMatch(example.read(historyPath), /Cycle 4[\s\S]*MODIFIED `src\/hello\.py`/);
		assert.match(example.read(historyPath), /Cycle 4[\s\S]*- ADDED `src\/notes\.txt`/);
	});

	it('is out of date once a file changes, and is then looked at again', async () => {
		work();
		const { one, session } = await recorded();
		example.write(codePath, `${example.read(codePath)}# more\n`);

		await one.filesChanged();

		const model = buildViewModel(session, true);
		assert.deepEqual(model?.phase, { kind: 'stale', moved: [codePath] });
		assert.deepEqual(model && nextStep(model)?.message, { type: 'record' });
		await applyReviewedPlan(one, terminal);
		assert.doesNotMatch(example.read(historyPath), /Cycle 4/);
	});

	it('fills in what the pending changes say, and is left with the question', async () => {
		work();
		const one = await openSpec(openSession());
		const shown: (string | undefined)[] = [];
		Object.assign(vscode.window, {
			showInputBox: async ({ value }: vscode.InputBoxOptions) => {
				shown.push(value);
				return undefined;
			},
		});

		await recordChanges(one);

		assert.deepEqual(shown.length, 1);
		assert.match(shown[0] ?? '', /^Change “Hello” to “Welcome” in “The script MUST print/);
		assert.equal(one.review, undefined);
	});

	it('saves what is unsaved first, once the user agreed', async () => {
		work();
		const editor = await example.open(codePath);
		await replaceText(editor, 'DEFAULT_AUTHOR = "John"', 'DEFAULT_AUTHOR = "Jane"');
		answers.accept = false;
		const { one } = await recorded();
		const declined = one.review;
		answers.accept = true;

		await recordChanges(one);

		assert.equal(declined, undefined);
		assert.match(answers.asked[0]?.message ?? '', /^Save 1 file first\?/);
		assert.match(example.read(codePath), /Jane/);
		assert.match(JSON.stringify(one.review?.plan.edits[0]?.hunks), /Jane/);
	});

	it('says so where there is nothing to record', async () => {
		const { one } = await recorded();

		assert.equal(one.review, undefined);
		assert.match(one.notice?.message ?? '', /There is nothing to record/);
	});

	it('shows the file before and after in a diff, and closes it with the plan', async () => {
		work();
		inputs.typed.push('Greet.');
		await vscode.commands.executeCommand('specDrivenOps.record', example.uri(specPath));
		const one = await openSpec(openSession());

		await previewEdit(one, codePath);

		const input = await eventually(() => {
			const found = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			assert.ok(found instanceof vscode.TabInputTextDiff);
			return found;
		});
		const before = await vscode.workspace.openTextDocument(input.original);
		assert.match(before.getText(), /Hello/);
		assert.equal(input.modified.toString(), example.uri(codePath).toString());
		await vscode.commands.executeCommand('specDrivenOps.discardPlan');
		await eventually(() => {
			const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
			assert.ok(!tabs.some(tab => tab.input instanceof vscode.TabInputTextDiff));
		});
	});

	it('is a command that asks what the cycle is for', async () => {
		work();
		await vscode.commands.executeCommand('specDrivenOps.record', example.uri(specPath));

		assert.ok(inputs.boxes.some(box => box.startsWith('Record Changes as Cycle')));
	});
});
