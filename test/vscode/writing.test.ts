import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { specPath, useExample } from './support/example';

describe('folding in a spec', () => {
	const example = useExample();
	const story =
		'---\nfeature: a\n---\n\n### User Story 1 - Wave (Priority: P1)\n\n**Acceptance Scenarios**:\n\n1. **Given** a\n2. **Given** b\n\n## Verify\n\n```bash\ntrue\n```\n';

	it('folds a list with its label besides all that Markdown folds, and nothing twice', async () => {
		example.write('specs/001-wave/spec.md', story);
		await example.open('specs/001-wave/spec.md');

		const ranges = await foldsOf(example.uri('specs/001-wave/spec.md'));

		assert.deepEqual(ranges, ['0-2', '4-9', '6-9', '11-15', '13-15']);
	});

	it('folds requirements and scenarios of OpenSpec by their headings, once', async () => {
		const path = 'openspec/specs/a/spec.md';
		example.write(
			path,
			'# A\n\n## Requirements\n\n### Requirement: Wave\n\nIt SHALL wave.\n\n#### Scenario: Seen\n\n- **WHEN** b\n- **THEN** c\n',
		);
		await example.open(path);

		const ranges = await foldsOf(example.uri(path));

		assert.deepEqual(ranges, ['0-11', '2-11', '4-11', '8-11']);
	});

	async function foldsOf(uri: vscode.Uri): Promise<readonly string[]> {
		const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
			'vscode.executeFoldingRangeProvider',
			uri,
		);
		return ranges.map(({ start, end }) => `${start}-${end}`);
	}
});

describe('completion in a spec', () => {
	const example = useExample();

	it('offers keywords with what they mean', async () => {
		const items = await completionsAt(specPath, '## Behavior\n\n- It MU|\n');

		const must = items.find(({ label }) => label === 'MUST NOT');
		assert.match(String(must?.documentation), /Forbidden/);
	});

	it('offers sections on an empty line, as snippets', async () => {
		const items = await completionsAt('openspec/specs/a/spec.md', '# A\n\n## Requirements\n\n|\n');

		const block = items.find(({ label }) => label === '### Requirement: Name');
		assert.ok(block?.insertText instanceof vscode.SnippetString);
		assert.match(block.insertText.value, /#### Scenario: \$\{4:Name\}/);
	});

	it('offers files and folders of the Root in inline code, and none outside of it', async () => {
		const inside = await completionsAt(specPath, '- It MUST read `src/|`\n');
		const outside = await completionsAt(specPath, '- It MUST read `../|`\n');

		assert.ok(inside.some(({ label }) => label === 'hello.py'));
		assert.ok(!outside.some(({ kind }) => kind === vscode.CompletionItemKind.File));
	});

	it('writes no second bracket where the editor closed it', async () => {
		const items = await completionsAt(specPath, '## Behavior\n\n- [B-1] It MUST wave\n- [|]\n');

		const id = items.find(({ label }) => label === 'B-2');
		const range = id?.range instanceof vscode.Range ? id.range : id?.range?.inserting;
		assert.deepEqual([id?.insertText, range?.start.character, range?.end.character], ['[B-2] ', 2, 4]);
	});

	it('writes the keyword for what is typed in lower case, in one step to undo', async () => {
		const before = '## Behavior\n\n- It must n\n';
		const { document, position } = await openAt(specPath, before.replace('must n', 'must n|'));
		const editor = await vscode.window.showTextDocument(document);
		editor.selection = new vscode.Selection(position, position);

		await eventually(async () => {
			await vscode.commands.executeCommand('editor.action.triggerSuggest');
			await sleep(500);
			await vscode.commands.executeCommand('acceptSelectedSuggestion');
			assert.equal(document.getText(), before.replace('must n', 'MUST NOT'));
		});
		await vscode.commands.executeCommand('undo');

		assert.equal(document.getText(), before);
	});

	it('offers nothing of a spec in other Markdown files', async () => {
		const items = await completionsAt('docs/notes.md', '- It MU|\n');

		assert.ok(!items.some(({ label }) => label === 'MUST NOT'));
	});

	async function completionsAt(path: string, marked: string): Promise<readonly vscode.CompletionItem[]> {
		const { document, position } = await openAt(path, marked);
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			position,
		);
		return items;
	}

	async function openAt(path: string, marked: string) {
		example.write(path, marked.replace('|', ''));
		const { document } = await example.open(path);
		return { document, position: document.positionAt(marked.indexOf('|')) };
	}
});

describe('the colours of a spec', () => {
	const example = useExample();

	it('tell ids, steps and what is left to be decided from keywords', async () => {
		const path = 'specs/001-wave/spec.md';
		example.write(
			path,
			'### User Story 1 - A (Priority: P1)\n\n1. **Given** a, **When** b, **Then** c\n\n### Functional Requirements\n\n- **FR-001**: It MUST [NEEDS CLARIFICATION: what?]\n',
		);
		await example.open(path);

		const [legend, tokens] = await Promise.all([
			vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
				'vscode.provideDocumentSemanticTokensLegend',
				example.uri(path),
			),
			vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', example.uri(path)),
		]);

		const types = [...tokens.data].filter((_, index) => index % 5 === 3).map(type => legend.tokenTypes[type]);
		assert.deepEqual(types, ['specStep', 'specStep', 'specStep', 'specId', 'specMust', 'specPlaceholder']);
	});
});
