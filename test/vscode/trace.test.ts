import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyReviewedPlan } from '../../src/vscode/apply/applyReviewedPlan';
import { RecordedTexts } from '../../src/vscode/history/recordedTexts';
import { showSpecAt } from '../../src/vscode/trace/specPoints';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { codePath, historyPath, specPath, useExample } from './support/example';
import { openSpec, planned } from './support/planned';
import { useSession } from './support/session';
import { useTerminal } from './support/terminal';

const defaultLine = 15;
const id = 'interface/argument-missing-script-use';

describe('tracing specs and files through their history', () => {
	const example = useExample();
	const openSession = useSession();
	const terminal = useTerminal();
	useAnswers();

	it('shows the spec as a cycle left it, read only', async () => {
		example.write(specPath, example.read(specPath).replace('"John"', '"Jane"'));

		await run('showSpecAt', example.uri(historyPath), 3);

		const shown = vscode.window.activeTextEditor?.document;
		assert.equal(shown?.uri.scheme, 'spec-driven-ops-recorded');
		assert.match(shown?.uri.path ?? '', /\/\.openspec\/spec \(Cycle 3\)\.md$/, 'its tab tells it from the spec');
		assert.equal(shown?.languageId, 'markdown');
		assert.match(shown?.getText() ?? '', /"John"/);
	});

	it('compares the spec at a cycle with another cycle and with now, the older one first', async () => {
		await apply('"John"', '"Jane"');

		await run('compareSpec', example.uri(historyPath), { index: 3 }, 3);
		const cycles = await comparedTexts();
		await run('compareSpec', example.uri(specPath), 3, 'now');
		const now = await comparedTexts();

		assert.deepEqual(cycles.map(nameIn), ['"John"', '"Jane"']);
		assert.deepEqual(now.map(nameIn), ['"John"', '"Jane"']);
	});

	it('says why the spec at a cycle that was written by hand cannot be shown', async () => {
		const said: string[] = [];
		Object.assign(vscode.window, { showWarningMessage: async (text: string) => void said.push(text) });
		const byHand = '\n## Cycle 9 - 2026-12-01\n### Propose\nGreet.\n### Status\n✅ APPLIED\n';
		example.write(historyPath, example.read(historyPath) + byHand);

		await showSpecAt(openSession(), new RecordedTexts(), example.uri(historyPath), 9);

		assert.deepEqual(said, [
			'This cycle was written by hand and is in no commit, so nothing tells what the spec was then.',
		]);
	});

	it('shows a file before and after a cycle', async () => {
		await apply('"John"', '"Jane"');

		await run('showFileAt', example.uri(historyPath), 4, codePath);
		const both = await comparedTexts();
		await run('showFileAt', example.uri(historyPath), 4, codePath, 'before');

		assert.deepEqual(both.map(nameIn), ['"John"', '"Jane"']);
		assert.equal(nameIn(vscode.window.activeTextEditor?.document.getText() ?? ''), '"John"');
	});

	it('copies a cycle as people read it', async () => {
		await run('copyCycle', example.uri(historyPath), 3);

		const copied = await vscode.env.clipboard.readText();
		assert.match(copied, /^## Cycle 3 — /);
		assert.match(copied, /### Status\n\n✅ APPLIED\n$/);
		assert.doesNotMatch(copied, /spec-ops begin/);
	});

	it('leads from a requirement to the lines that were made for it, and back', async () => {
		await apply('"John"', '"Jane"');

		const found = await vscode.commands.executeCommand<readonly vscode.Location[]>(
			'vscode.executeImplementationProvider',
			example.uri(specPath),
			new vscode.Position(defaultLine - 1, 5),
		);
		const editor = await example.open(codePath);
		editor.selection = new vscode.Selection(2, 0, 2, 0);
		await run('goToRequirement');

		assert.deepEqual(
			found.map(({ uri, range }) => [vscode.workspace.asRelativePath(uri), range.start.line]),
			[[codePath, 2]],
		);
		await eventually(() => {
			const active = vscode.window.activeTextEditor;
			assert.equal(active?.document.uri.toString(), example.uri(specPath).toString());
			assert.equal(active.selection.active.line, defaultLine - 1);
		});
	});

	it('opens the view of the history of a requirement', async () => {
		await example.open(specPath);

		await run('showRequirementHistory', example.uri(specPath).toString(), id);
		await run('showRequirementHistory');
	});

	it('turns line annotations off and on', async () => {
		const setting = () => vscode.workspace.getConfiguration('specDrivenOps.editor').get('lineAnnotation');

		await run('toggleLineAnnotation');
		const off = setting();
		await run('toggleLineAnnotation');

		assert.deepEqual([off, setting()], [false, true]);
	});

	/** Apply a change of the spec, without commands to ask for. */
	async function apply(from: string, to: string): Promise<void> {
		example.write(specPath, example.read(specPath).replace(from, to));
		const one = await openSpec(openSession());
		await planned(one);
		await applyReviewedPlan(one, terminal);
		assert.match(example.read(codePath), new RegExp(to));
	}
});

async function run(command: string, ...args: readonly unknown[]): Promise<void> {
	await vscode.commands.executeCommand(`specDrivenOps.${command}`, ...args);
}

/** The texts on both sides of the diff in front. */
async function comparedTexts(): Promise<readonly string[]> {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	assert.ok(input instanceof vscode.TabInputTextDiff);
	const documents = [input.original, input.modified].map(uri => vscode.workspace.openTextDocument(uri));
	return (await Promise.all(documents)).map(document => document.getText());
}

/** The name in quotes that a text has. */
function nameIn(text: string): string | undefined {
	return /"J[a-z]+"/.exec(text)?.[0];
}
