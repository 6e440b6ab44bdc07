import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { replaceText, specPath, useExample } from './support/example';

describe('the keywords of a spec', () => {
	const example = useExample();

	it('are coloured in requirements alone, MUST NOT apart from MUST', async () => {
		example.write(specPath, '# It MUST be\n\n> It MUST be\n\n- It MUST wave at `MUST`\n- It **MUST** NOT shout\n');
		await example.open(specPath);

		const tokens = await tokensOf(example.uri(specPath));

		assert.deepEqual(tokens, [
			[5, 'MUST', 'specMust'],
			[6, 'MUST** NOT', 'specMust negated'],
		]);
	});

	it('keep their places in text that is typed, also with CRLF line ends', async () => {
		example.write(specPath, '- It MUST wave\r\n- It MAY smile\r\n');
		const editor = await example.open(specPath);
		await replaceText(editor, '- It MUST', '- It SHOULD NOT stare\n- It MUST');

		const tokens = await tokensOf(example.uri(specPath));

		assert.deepEqual(tokens, [
			[1, 'SHOULD NOT', 'specShould negated'],
			[2, 'MUST', 'specMust'],
			[3, 'MAY', 'specMay'],
		]);
	});

	it('are coloured in no Markdown file that is no spec', async () => {
		example.write('docs/notes.md', '- It MUST wave\n');
		await example.open('docs/notes.md');

		const tokens = await tokensOf(example.uri('docs/notes.md'));

		assert.deepEqual(tokens, []);
	});
});

describe('the light bulb', () => {
	const example = useExample();

	it('offers to apply, hand off and compare a changed requirement', async () => {
		const editor = await example.open(specPath);
		await replaceText(editor, 'Hello', 'Welcome');

		const titles = await actionsOn(example.uri(specPath), 8);

		assert.deepEqual(titles, [
			'Apply this requirement',
			'Hand this requirement off to an agent',
			'Compare with the baseline',
		]);
	});

	it('offers to restore a removed one at its neighbour', async () => {
		const editor = await example.open(specPath);
		await replaceText(editor, '- No ports exposed\n', '');

		const titles = await actionsOn(example.uri(specPath), 20);

		assert.deepEqual(titles, [
			'Apply the removal of “No ports exposed”',
			'Restore “No ports exposed”',
			'Hand the removal of “No ports exposed” off to an agent',
			'Compare with the baseline',
		]);
	});

	it('offers nothing on a requirement that is as in the baseline', async () => {
		await example.open(specPath);

		const titles = await actionsOn(example.uri(specPath), 8);

		assert.deepEqual(titles, []);
	});
});

/** Line from 1, text and type with modifiers of each semantic token. */
async function tokensOf(uri: vscode.Uri): Promise<readonly (readonly [number, string, string])[]> {
	const [legend, tokens] = await Promise.all([
		vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
			'vscode.provideDocumentSemanticTokensLegend',
			uri,
		),
		vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', uri),
	]);
	const document = await vscode.workspace.openTextDocument(uri);
	const found: (readonly [number, string, string])[] = [];
	const data = tokens?.data ?? new Uint32Array();
	let line = 0;
	let character = 0;
	for (let at = 0; at < data.length; at += 5) {
		const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
		character = lines > 0 ? characters : character + characters;
		line += lines;
		const names = [
			legend?.tokenTypes[type],
			...(legend?.tokenModifiers.filter((_, bit) => modifiers & (1 << bit)) ?? []),
		];
		found.push([line + 1, document.lineAt(line).text.slice(character, character + length), names.join(' ')]);
	}
	return found;
}

/** Titles of the code actions of the product on a line, from 1. */
async function actionsOn(uri: vscode.Uri, line: number): Promise<readonly string[]> {
	const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		uri,
		new vscode.Range(line - 1, 0, line - 1, 0),
	);
	return actions.filter(({ kind }) => kind && /^(quickfix|spec)$/.test(kind.value)).map(({ title }) => title);
}
