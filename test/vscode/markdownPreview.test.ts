import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { historyPath, specPath, useExample } from './support/example';

describe('the built-in Markdown preview', () => {
	const example = useExample();

	async function render(path: string): Promise<string> {
		const document = await vscode.workspace.openTextDocument(example.uri(path));
		return vscode.commands.executeCommand<string>('markdown.api.render', document);
	}

	it('makes the keywords of a spec stand out', async () => {
		const html = await render(specPath);

		assert.match(html, /<span class="spec-keyword spec-must">MUST<\/span>/);
		assert.match(html, /<span class="spec-keyword spec-must-not">NOT<\/span>/);
	});

	it('shows the statuses of a history as badges', async () => {
		const html = await render(historyPath);

		assert.equal(html.match(/<span class="spec-status spec-applied">✅ APPLIED<\/span>/g)?.length, 3);
		assert.doesNotMatch(html, /spec-keyword/);
	});

	it('leaves other Markdown as it is', async () => {
		example.write('NOTES.md', 'It MUST stay.\n\n### Status\n\n✅ APPLIED\n');

		const html = await render('NOTES.md');

		assert.doesNotMatch(html, /spec-/);
	});
});
