import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { historyPath, specPath, useExample } from './support/example';

/** A conflict as Git leaves it in a history to which both branches added a cycle. */
function conflictOf(history: string): string {
	const cycle = (word: string) => `## Cycle 4 — 2026-06-08\n\n### Propose\n\n${word}.\n\n### Status\n\n✅ APPLIED\n`;
	return `${history.trimEnd()}\n\n<<<<<<< HEAD\n${cycle('Ours')}=======\n${cycle('Theirs')}>>>>>>> other\n`;
}

describe('merge conflicts', () => {
	const example = useExample();

	it('are problems of a spec, and each side, or both, can be kept under the light bulb', async () => {
		const line = '- No ports exposed';
		const conflict = `<<<<<<< HEAD\n- Port 80\n=======\n- Port 81\n>>>>>>> other`;
		const original = example.read(specPath);
		for (const [title, kept] of [
			['Keep What This Branch Has', '- Port 80'],
			['Keep What the Other Branch Has', '- Port 81'],
			['Keep Both', '- Port 80\n- Port 81'],
		] as const) {
			const { document } = await example.open(specPath);
			await replaceAll(document, original.replace(line, conflict));
			const problem = await conflictIn(document, 'spec.conflict');

			const actions = await actionsAt(document, problem.range);
			const action = actions.find(one => one.title === title);
			assert.ok(action?.edit, title);
			await vscode.workspace.applyEdit(action.edit);

			assert.equal(document.getText(), original.replace(line, kept));
			await eventually(() => assert.deepEqual(conflictsIn(document), []));
		}
	});

	it('are a problem of a history, and Merge Histories resolves it', async () => {
		const history = example.read(historyPath);
		example.write(historyPath, conflictOf(history));
		const { document } = await example.open(historyPath);
		const problem = await conflictIn(document, 'history.conflict');

		const [action] = (await actionsAt(document, problem.range)).filter(one => one.title === 'Merge Histories');
		assert.ok(action?.command);
		await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));

		const merged = example.read(historyPath);
		assert.ok(merged.startsWith(history.trimEnd()));
		assert.match(merged, /Ours\.[\s\S]*Theirs\./);
		assert.doesNotMatch(merged, /^(?:<<<<<<<|=======|>>>>>>>)/m);
		await eventually(() => assert.deepEqual(conflictsIn(document), []));
	});

	it('of a spec and its history are resolved together, also where their editors still show what was before', async () => {
		const original = example.read(specPath);
		const history = example.read(historyPath);
		const port = (number: number) => original.replace('- No ports exposed', `- Port ${number}`);
		const marked = original.replace(
			'- No ports exposed',
			'<<<<<<< HEAD\n- Port 80\n=======\n- No ports exposed\n>>>>>>> other',
		);
		await example.open(historyPath);
		const { document } = await example.open(specPath);
		example.write(specPath, marked);
		example.write(historyPath, conflictOf(history));

		await vscode.commands.executeCommand('specDrivenOps.mergeHistories', document.uri);

		assert.equal(example.read(specPath), port(80));
		assert.match(example.read(historyPath), /Ours\.[\s\S]*Theirs\./);
		assert.doesNotMatch(example.read(historyPath), /^(?:<<<<<<<|=======|>>>>>>>)/m);
		assert.equal(document.isDirty, false);
	});

	it('leave Markdown that is neither alone', async () => {
		example.write('notes.md', '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n');
		example.write('apply.md', '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n');
		const notes = await example.open('notes.md');
		const other = await example.open('apply.md');

		assert.deepEqual([...conflictsIn(notes.document), ...conflictsIn(other.document)], []);
	});
});

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
	await vscode.workspace.applyEdit(edit);
}

/** What is told of conflicts, and not what the rules tell of the text besides. */
function conflictsIn({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(uri).filter(({ source, code }) => source === 'Spec' && isConflict(code));
}

function isConflict(code: vscode.Diagnostic['code']): boolean {
	return typeof code === 'string' ? code.endsWith('.conflict') : JSON.stringify(code).includes('conflict-marker');
}

function conflictIn(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
	return eventually(() => {
		const [problem] = conflictsIn(document);
		assert.equal(problem?.code, code);
		assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
		return problem;
	});
}

function actionsAt({ uri }: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> {
	return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
}
