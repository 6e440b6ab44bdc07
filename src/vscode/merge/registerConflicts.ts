import * as vscode from 'vscode';
import { isSpecFolder } from '../../core/spec/specPaths';
import { specSelector } from '../session/specSelector';
import type { ConflictKind } from './conflictKind';

/** Milliseconds without a key stroke after which a text is looked at again. */
const delay = 200;

/** Mark merge conflicts in open specs and histories as problems, and offer the way out under the light bulb. */
export function registerConflicts(): vscode.Disposable {
	const problems = vscode.languages.createDiagnosticCollection('specDrivenOps.conflicts');
	const pending = new Map<string, ReturnType<typeof setTimeout>>();
	const look = async (document: vscode.TextDocument) => {
		pending.delete(document.uri.toString());
		const kind = kindOf(document);
		if (kind) {
			const { findConflicts } = await import('./conflictProblems');
			problems.set(document.uri, document.isClosed ? [] : findConflicts(document, kind));
		}
	};
	const lookSoon = (document: vscode.TextDocument) => {
		const key = document.uri.toString();
		clearTimeout(pending.get(key));
		pending.set(
			key,
			setTimeout(() => look(document), delay),
		);
	};
	for (const document of vscode.workspace.textDocuments) {
		void look(document);
	}
	return vscode.Disposable.from(
		problems,
		vscode.workspace.onDidOpenTextDocument(look),
		vscode.workspace.onDidChangeTextDocument(({ document }) => kindOf(document) && lookSoon(document)),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
		vscode.languages.registerCodeActionsProvider(
			[...specSelector, { language: 'markdown', scheme: 'file', pattern: '**/apply.md' }],
			{ provideCodeActions },
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
		),
		new vscode.Disposable(() => pending.forEach(clearTimeout)),
	);
}

function kindOf(document: vscode.TextDocument): ConflictKind | undefined {
	const { path, scheme } = document.uri;
	if (scheme !== 'file' || document.languageId !== 'markdown') {
		return undefined;
	}
	if (path.endsWith('/apply.md')) {
		return isSpecFolder(path.slice(0, path.lastIndexOf('/'))) ? 'history' : undefined;
	}
	return vscode.languages.match([...specSelector], document) > 0 ? 'spec' : undefined;
}

async function provideCodeActions(
	document: vscode.TextDocument,
	_range: vscode.Range,
	{ diagnostics }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
	if (diagnostics.length === 0) {
		return [];
	}
	const { offerWaysOut } = await import('./conflictProblems');
	return offerWaysOut(document, diagnostics);
}
