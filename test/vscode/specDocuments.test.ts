import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { SpecDocuments } from '../../src/vscode/language/specDocuments';
import { plainSpec } from '../unit/support/plainSpec';
import { replaceText, specPath, useExample } from './support/example';

describe('a spec in an editor', () => {
	const example = useExample();
	let documents: SpecDocuments;

	beforeEach(() => {
		documents = new SpecDocuments();
	});

	afterEach(() => documents.dispose());

	for (const [name, eol] of [
		['LF', '\n'],
		['CRLF', '\r\n'],
	] as const) {
		it(`is read as its text is after edits of all kinds, with ${name} line ends`, async () => {
			example.write(
				specPath,
				['# A', '', '- It MUST wave', '- It MUST bow', '', '## B', '', '- It MAY nod', ''].join(eol),
			);
			const editor = await example.open(specPath);
			const { document } = editor;
			let { document: followed } = await documents.of(document);
			let { eol: known } = document;
			const edits: readonly (() => Thenable<unknown>)[] = [
				() => replaceText(editor, 'wave', 'smile\n- It MUST NOT cry\n\nIt SHOULD\nrest'),
				() => replaceTwo(editor, '- It MUST', '- [X-1] It SHALL\n'),
				() => vscode.commands.executeCommand('undo'),
				() => vscode.commands.executeCommand('redo'),
				() => editor.edit(builder => builder.delete(new vscode.Range(1, 0, 4, 3))),
				() => editor.edit(builder => builder.setEndOfLine(vscode.EndOfLine.CRLF)),
				() => replaceText(editor, '## B', '- It MAY\n  nap\n\n## C'),
				() => editor.edit(builder => builder.setEndOfLine(vscode.EndOfLine.LF)),
				() => editor.edit(builder => builder.insert(document.positionAt(document.getText().length), '\n- It MUST end')),
			];

			for (const edit of edits) {
				await edit();
				const reading = await documents.of(document);

				const text = document.getText().replaceAll('\r\n', '\n');
				assert.equal(reading.text, text);
				assert.deepEqual(plainSpec(reading.spec), plainSpec(parseSpec(specPath, text)));
				assert.equal(reading.version, document.version);
				// With other line ends VS Code tells offsets of the old ones, so that all is read again.
				assert.equal(reading.document === followed, document.eol === known, 'only what is typed is read');
				followed = reading.document;
				known = document.eol;
			}
		});
	}

	it('is read once for one text, and a reading does not change when the text does', async () => {
		example.write(specPath, '- It MUST wave\n- It MUST bow\n');
		const editor = await example.open(specPath);
		const first = await documents.of(editor.document);

		const second = await documents.of(editor.document);
		await replaceText(editor, '- It MUST wave', '- It MUST smile\n\n- It MUST wave');
		const third = await documents.of(editor.document);

		assert.equal(second, first);
		assert.deepEqual(linesOf(first), [1, 2]);
		assert.deepEqual(linesOf(third), [1, 3, 4]);
	});

	it('is read anew with other requirement headings in the settings', async () => {
		example.write(specPath, '## Regeln\n\n- Es winkt\n');
		const { document } = await example.open(specPath);
		const before = await documents.of(document);
		const settings = vscode.workspace.getConfiguration('specDrivenOps');

		await settings.update('specs.requirementHeadings', ['Regeln'], vscode.ConfigurationTarget.Global);
		try {
			const after = await documents.of(document);

			assert.deepEqual([linesOf(before), linesOf(after)], [[], [3]]);
		} finally {
			await settings.update('specs.requirementHeadings', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});

function linesOf({ spec }: Awaited<ReturnType<SpecDocuments['of']>>): readonly number[] {
	return spec.requirements.map(({ line }) => line);
}

/** Replace the first two occurrences of a text in one edit. */
async function replaceTwo(editor: vscode.TextEditor, text: string, replacement: string): Promise<void> {
	const { document } = editor;
	const first = document.getText().indexOf(text);
	const second = document.getText().indexOf(text, first + 1);
	assert.ok(first >= 0 && second > first);
	await editor.edit(builder => {
		for (const start of [first, second]) {
			builder.replace(
				new vscode.Range(document.positionAt(start), document.positionAt(start + text.length)),
				replacement,
			);
		}
	});
}
