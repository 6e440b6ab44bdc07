import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { historyPath, replaceText, specPath, useExample } from './support/example';

describe('the documents of a spec', () => {
	const example = useExample();

	it('hold the baseline as the last applied cycle left it, whatever the editor holds', async () => {
		const applied = example.read(specPath);
		const editor = await example.open(specPath);
		await replaceText(editor, 'Hello', 'Welcome');

		const baseline = example.uri(specPath).with({ scheme: 'spec-driven-ops-baseline' });
		const document = await vscode.workspace.openTextDocument(baseline);

		assert.equal(document.getText(), applied);
	});

	it('have an empty baseline where nothing was applied', async () => {
		example.write('specs/001-greeting/spec.md', '- The program MUST greet\n');

		const baseline = example.uri('specs/001-greeting/spec.md').with({ scheme: 'spec-driven-ops-baseline' });
		const document = await vscode.workspace.openTextDocument(baseline);

		assert.equal(document.getText(), '');
	});

	it('open as a timeline where they are histories', async () => {
		await vscode.commands.executeCommand('vscode.openWith', example.uri(historyPath), 'specDrivenOps.history');

		await eventually(() => {
			const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
			assert.ok(input instanceof vscode.TabInputCustom);
			assert.equal(input.viewType, 'specDrivenOps.history');
		});
	});

	it('keep their outline, with each heading once', async () => {
		const uri = example.uri(specPath);
		await example.open(specPath);

		const symbols = await eventually(async () => {
			const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
				'vscode.executeDocumentSymbolProvider',
				uri,
			);
			assert.ok(found?.length > 0);
			return found;
		});

		assert.deepEqual(
			symbols.map(({ name, children }) => [name, children.map(child => child.name)]),
			[['# Greeting container', ['## Behavior', '## Interface', '## Constraints']]],
		);
	});

	it('stay Markdown', async () => {
		const { document } = await example.open(specPath);

		assert.equal(document.languageId, 'markdown');
	});
});
