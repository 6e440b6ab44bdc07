import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { historyPath, replaceText, specPath, useExample } from './support/example';

describe('the problems of a spec', () => {
	const example = useExample();

	it('are shown with their rule, and follow what is typed', async () => {
		example.write(specPath, '## Behavior\n\n- It MUST wave\n- It must smile\n');

		const editor = await example.open(specPath);

		await shows(specPath, ['3 lowercase-keyword warning']);
		await replaceText(editor, 'It must', 'Name: TBD\n- It MUST');
		await shows(specPath, ['3 placeholder warning']);
	});

	it('are told at the right places where lines end with CRLF', async () => {
		example.write(specPath, '## Behavior\r\n\r\n- It MUST wave\r\n- It must smile\r\n');
		const editor = await example.open(specPath);
		await shows(specPath, ['3 lowercase-keyword warning']);

		await replaceText(editor, '- It MUST wave', '- It MUST wave\n- It MUST bow');

		await shows(specPath, ['4 lowercase-keyword warning']);
		assert.equal(textOf(specPath, 'lowercase-keyword'), 'must');
	});

	it('are as loud as the settings say', async () => {
		example.write(specPath, '## Behavior\n\n- It must smile\n- Name: TBD\n');
		await example.open(specPath);
		await shows(specPath, ['2 lowercase-keyword warning', '3 placeholder warning']);

		await withSetting('lint.rules', { 'lowercase-keyword': 'error', placeholder: 'off' }, () =>
			shows(specPath, ['2 lowercase-keyword error']),
		);
		await withSetting('editor.problems', false, () => shows(specPath, []));

		await shows(specPath, ['2 lowercase-keyword warning', '3 placeholder warning']);
	});

	it('are told between an open spec and one that is not open, until that is mended', async () => {
		const main = 'openspec/specs/greeting/spec.md';
		const delta = 'openspec/changes/one/specs/greeting/spec.md';
		const scenario = '\n#### Scenario: Seen\n\n- **WHEN** one comes\n- **THEN** it waves\n';
		example.write(main, `# Greeting\n\n## Requirements\n\n### Requirement: Bow\n\nIt SHALL bow.\n${scenario}`);
		example.write(delta, `## MODIFIED Requirements\n\n### Requirement: Wave\n\nIt SHALL wave.\n${scenario}`);

		await example.open(delta);

		await shows(delta, ['2 delta-target error']);
		example.write(main, `# Greeting\n\n## Requirements\n\n### Requirement: Wave\n\nIt SHALL bow.\n${scenario}`);
		await shows(delta, []);
	});

	it('tell of links that lead nowhere as files come and go, whoever brings or takes them', async () => {
		example.write(specPath, '## Behavior\n\n- It MUST wave as in [the notes](../docs/notes.md)\n');
		await example.open(specPath);
		await shows(specPath, ['2 missing-path warning']);

		example.write('docs/notes.md', 'So.\n');
		await shows(specPath, []);

		await vscode.workspace.fs.delete(example.uri('docs'), { recursive: true });
		await shows(specPath, ['2 missing-path warning']);
	});

	it('tell of links to headings that another file does not have, until it has them', async () => {
		// No other test opens it: an editor that shows no document need not follow its file.
		example.write('docs/waves.md', '# Notes\n');
		example.write(specPath, '## Behavior\n\n- It MUST wave as in [the notes](../docs/waves.md#waving)\n');
		await example.open(specPath);
		await shows(specPath, ['2 missing-heading warning']);

		const notes = await vscode.workspace.openTextDocument(example.uri('docs/waves.md'));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(notes.uri, new vscode.Position(1, 0), '\n## Waving\n');
		assert.ok(await vscode.workspace.applyEdit(edit));
		assert.ok(await notes.save());

		await shows(specPath, []);
	});

	it('tell of numbers in the tasks of a spec that it lacks, until it has them', async () => {
		const requirements = '.kiro/specs/door/requirements.md';
		const tasks = '.kiro/specs/door/tasks.md';
		const text =
			'# Requirements Document\n\n## Requirements\n\n### Requirement 1\n\n#### Acceptance Criteria\n\n1. WHEN the door opens THE bell SHALL ring\n';
		example.write(requirements, text);
		example.write(tasks, '# Plan\n\n- [ ] 1. Ring\n  - _Requirements: 1.1, 1.2_\n');
		await example.open(tasks);
		await shows(tasks, ['3 unknown-id warning']);

		example.write(requirements, `${text}2. WHEN the door closes THE bell SHALL stop\n`);

		await shows(tasks, []);
	});

	it('are shown in a history, too', async () => {
		example.write(
			historyPath,
			'# Apply history\n\n## Cycle 2 — 2026-06-08\n\n### Propose\n\nWave.\n\n### Status\n\n✅ APPLIED\n',
		);

		await example.open(historyPath);

		await eventually(() => assert.ok(problemsOf(historyPath).some(one => one.includes('unproven-status'))));
	});

	it('lead to what their rule is about', async () => {
		example.write(specPath, '## Behavior\n\n- Name: TBD\n');
		await example.open(specPath);
		await shows(specPath, ['2 placeholder warning']);
		const [problem] = diagnosticsOf(specPath);
		assert.ok(typeof problem?.code === 'object');

		await vscode.commands.executeCommand('vscode.open', problem.code.target);

		const editor = vscode.window.activeTextEditor;
		assert.equal(editor?.document.languageId, 'markdown');
		const line = Number(problem.code.target.fragment.slice(1)) - 1;
		assert.equal(editor.document.lineAt(line).text, '## placeholder');
	});

	it('are gone with the editor, and are told of no Markdown file that is no spec', async () => {
		example.write(specPath, '## Behavior\n\n- Name: TBD\n');
		example.write('docs/notes.md', '## Behavior\n\n- Name: TBD\n');
		await example.open(specPath);
		await shows(specPath, ['2 placeholder warning']);

		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		await example.open('docs/notes.md');

		await eventually(() => assert.deepEqual([problemsOf(specPath), problemsOf('docs/notes.md')], [[], []]));
	});

	function problemsOf(path: string): readonly string[] {
		return diagnosticsOf(path).map(
			one => `${one.range.start.line} ${ruleOf(one)} ${vscode.DiagnosticSeverity[one.severity].toLowerCase()}`,
		);
	}

	function diagnosticsOf(path: string): readonly vscode.Diagnostic[] {
		return vscode.languages.getDiagnostics(example.uri(path)).filter(({ source }) => source === 'Spec');
	}

	function textOf(path: string, rule: string): string | undefined {
		const found = diagnosticsOf(path).find(one => ruleOf(one) === rule);
		const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === example.uri(path).toString());
		return found && document?.getText(found.range);
	}

	async function shows(path: string, expected: readonly string[]): Promise<void> {
		await eventually(() => assert.deepEqual(problemsOf(path), expected));
	}
});

function ruleOf({ code }: vscode.Diagnostic): unknown {
	return typeof code === 'object' ? code.value : code;
}

describe('the quick fixes of a spec', () => {
	const example = useExample();

	it('write a keyword in upper case, one or all of them', async () => {
		example.write(specPath, '## Behavior\n\n- It must smile\n- It must bow\n');
		const { document } = await example.open(specPath);

		const one = await fix(document, 'must', 'Write “MUST”');
		await vscode.workspace.applyEdit(one);

		assert.equal(document.getText(), '## Behavior\n\n- It MUST smile\n- It must bow\n');
		await vscode.commands.executeCommand('undo');
		const all = await fix(document, 'must', 'Mend all 2 of lowercase-keyword');
		await vscode.workspace.applyEdit(all);
		assert.equal(document.getText(), '## Behavior\n\n- It MUST smile\n- It MUST bow\n');
	});

	it('suppress a rule for a statement by a comment, in the line ends of the file', async () => {
		example.write(specPath, '## Behavior\r\n\r\n- It must smile\r\n');
		const { document } = await example.open(specPath);

		const edit = await fix(document, 'must', 'Suppress lowercase-keyword here');
		await vscode.workspace.applyEdit(edit);

		const comment = '<!-- spec-ops-ignore-next-line lowercase-keyword -->';
		assert.equal(document.getText(), `## Behavior\r\n\r\n${comment}\r\n- It must smile\r\n`);
		await eventually(() => assert.deepEqual(ownProblems(document), []));
	});

	it('belong to the text as it is, also right after typing', async () => {
		example.write(specPath, '## Behavior\n\n- It must smile\n');
		const editor = await example.open(specPath);
		await eventually(() => assert.equal(ownProblems(editor.document).length, 1));
		await replaceText(editor, '## Behavior', '# Title\n\n## Behavior');

		const edit = await fix(editor.document, 'must', 'Write “MUST”');
		await vscode.workspace.applyEdit(edit);

		assert.equal(editor.document.getText(), '# Title\n\n## Behavior\n\n- It MUST smile\n');
	});

	it('write the name of a file that is nearly the one that is named, as long as it is there', async () => {
		example.write(specPath, '## Behavior\n\n- It MUST read `src/helo.py` and `src/other.py`\n');
		const { document } = await example.open(specPath);

		const edit = await fix(document, 'src/helo.py', 'Write “src/hello.py”');
		await vscode.workspace.fs.rename(example.uri('src/hello.py'), example.uri('src/greeter.txt'));
		await eventually(() => assert.deepEqual(ownProblems(document), []));
		await vscode.workspace.applyEdit(edit);

		assert.match(document.getText(), /read `src\/hello\.py` and `src\/other\.py`/);
	});

	function ownProblems(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
		return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Spec');
	}

	/** The edit of a quick fix that is offered at a text, once it is. */
	async function fix(document: vscode.TextDocument, at: string, title: string): Promise<vscode.WorkspaceEdit> {
		return eventually(async () => {
			const start = document.positionAt(document.getText().indexOf(at));
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				document.uri,
				new vscode.Range(start, start.translate(0, at.length)),
			);
			const found = actions.find(action => action.title === title);
			assert.ok(found?.edit, actions.map(action => action.title).join(', '));
			return found.edit;
		});
	}
});

async function withSetting(name: string, value: unknown, attempt: () => Promise<void>): Promise<void> {
	const settings = vscode.workspace.getConfiguration('specDrivenOps');
	await settings.update(name, value, vscode.ConfigurationTarget.Global);
	try {
		await attempt();
	} finally {
		await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
	}
}
