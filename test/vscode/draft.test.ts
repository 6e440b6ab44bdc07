import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { useExample } from './support/example';

const text = [
	'# Feature Specification: New',
	'',
	'### Functional Requirements',
	'',
	'- **FR-001**: It must smile',
	'- **FR-002**: It MUST wave',
	'- **FR',
].join('\n');

describe('a spec that is not saved yet', () => {
	const example = useExample();

	it('is coloured, completed and checked by the path that it will have', async () => {
		const uri = example.uri('specs/009-new/spec.md').with({ scheme: 'untitled' });
		const { document } = await vscode.window.showTextDocument(uri);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(uri, new vscode.Position(0, 0), text);
		await vscode.workspace.applyEdit(edit);

		const problem = await eventually(() => {
			const found = vscode.languages.getDiagnostics(uri).find(({ message }) => message.includes('lower case'));
			assert.ok(found, 'no problem is told');
			return found;
		});
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			uri,
			problem.range,
		);
		const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
			'vscode.provideDocumentSemanticTokens',
			uri,
		);
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			uri,
			document.lineAt(document.lineCount - 1).range.end,
		);

		assert.ok(
			actions.some(({ title }) => title === 'Write “MUST”'),
			actions.map(({ title }) => title).join(', '),
		);
		assert.ok(tokens.data.length > 0);
		assert.ok(
			items.some(({ label }) => label === 'FR-003'),
			items.map(({ label }) => String(label)).join(', '),
		);
	});
});
