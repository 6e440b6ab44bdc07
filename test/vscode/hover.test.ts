import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { historyPath, replaceText, specPath, useExample } from './support/example';

describe('hovering over a requirement', () => {
	const example = useExample();

	it('says in plain words what its level means', async () => {
		await example.open(specPath);

		const text = await hoverAt(example.uri(specPath), 20);

		assert.match(text, /\*\*MUST NOT\*\*: Forbidden without exception/);
	});

	it('tells the cycles of the requirement, newest first, with a link to the timeline', async () => {
		await example.open(specPath);

		const text = await hoverAt(example.uri(specPath), 15);

		assert.match(
			text,
			/\[Cycle 3\]\(command:specDrivenOps\.openTimeline\?[^)]+\).*22 November 2026.*applied and verified/,
		);
		assert.match(text, /Files: src&#47;hello&#46;py/);
	});

	it('tells its change against the baseline while it is typed', async () => {
		const editor = await example.open(specPath);
		await replaceText(editor, 'Hello', 'Welcome');

		const text = await hoverAt(example.uri(specPath), 8);

		assert.match(text, /\*\*Modified\*\* \(against cycle 3/);
		assert.match(text, /Was: .*~~Hello~~/);
		assert.match(text, /Now: .*\*\*Welcome\*\*/);
	});

	it('keeps text of the files text: no link, no HTML and no command of theirs', async () => {
		const evil = '[Apply](command:specDrivenOps.apply) <b>x</b> https://example.com';
		const editor = await example.open(specPath);
		await replaceText(editor, 'from the first command-line argument', `from the first command-line argument ${evil}`);

		const hovers = await hoversAt(example.uri(specPath), 13);

		const text = hovers.map(({ value }) => value).join('\n');
		assert.match(text, /&#91;Apply&#93;/);
		assert.doesNotMatch(text, /\]\(command:specDrivenOps\.apply\)|<b>|https:\/\/example/);
		for (const { isTrusted, supportHtml } of hovers) {
			assert.deepEqual(isTrusted, {
				enabledCommands: ['specDrivenOps.openTimeline', 'specDrivenOps.showRequirementHistory'],
			});
			assert.ok(!supportHtml);
		}
	});

	it('tells level and id where the history cannot be read', async () => {
		const history = example.read(historyPath);
		example.write(historyPath, `${history}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n`);
		await example.open(specPath);

		const text = await eventually(async () => {
			const told = await hoverAt(example.uri(specPath), 20);
			assert.match(told, /history cannot be read/);
			return told;
		});

		assert.match(text, /\*\*MUST NOT\*\*: Forbidden without exception/);
		assert.match(text, /^Id: constraints/m);
	});

	it('is silent where no requirement stands', async () => {
		await example.open(specPath);

		const hovers = await hoversAt(example.uri(specPath), 1);

		assert.deepEqual(hovers, []);
	});
});

async function hoverAt(uri: vscode.Uri, line: number): Promise<string> {
	const [first] = await hoversAt(uri, line);
	assert.ok(first);
	return first.value;
}

/** What is shown over a line, from 1. */
async function hoversAt(uri: vscode.Uri, line: number): Promise<readonly vscode.MarkdownString[]> {
	const at = new vscode.Position(line - 1, 4);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
	return hovers
		.flatMap(({ contents }) => contents)
		.filter(content => content instanceof vscode.MarkdownString)
		.filter(({ value }) => value.includes('cycle') || value.includes('Cycle'));
}
