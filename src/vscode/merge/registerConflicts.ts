import * as vscode from 'vscode';
import { isSpecFolder } from '../../core/spec/specPaths';
import { specSelector } from '../session/specSelector';

/** What marks the problems of this feature. */
const source = 'Spec';
const codes = { spec: 'spec.conflict', history: 'history.conflict' } as const;
type Kind = keyof typeof codes;

/** Milliseconds without a key stroke after which a text is looked at again. */
const delay = 200;

/** Mark merge conflicts in open specs and histories as problems, and offer the way out under the light bulb. */
export function registerConflicts(): vscode.Disposable {
	const problems = vscode.languages.createDiagnosticCollection('specDrivenOps.conflicts');
	const pending = new Map<string, ReturnType<typeof setTimeout>>();
	const look = (document: vscode.TextDocument) => {
		pending.delete(document.uri.toString());
		problems.set(document.uri, document.isClosed ? [] : findProblems(document));
	};
	const lookSoon = (document: vscode.TextDocument) => {
		const key = document.uri.toString();
		clearTimeout(pending.get(key));
		pending.set(
			key,
			setTimeout(() => look(document), delay),
		);
	};
	vscode.workspace.textDocuments.forEach(look);
	return vscode.Disposable.from(
		problems,
		vscode.workspace.onDidOpenTextDocument(look),
		vscode.workspace.onDidChangeTextDocument(({ document }) => kindOf(document) && lookSoon(document)),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
		vscode.languages.registerCodeActionsProvider(
			[...specSelector, { language: 'markdown', scheme: 'file', pattern: '**/apply.md' }],
			{ provideCodeActions: offerWaysOut },
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
		),
		new vscode.Disposable(() => pending.forEach(clearTimeout)),
	);
}

function kindOf(document: vscode.TextDocument): Kind | undefined {
	const { path, scheme } = document.uri;
	if (scheme !== 'file' || document.languageId !== 'markdown') {
		return undefined;
	}
	if (path.endsWith('/apply.md')) {
		return isSpecFolder(path.slice(0, path.lastIndexOf('/'))) ? 'history' : undefined;
	}
	return vscode.languages.match([...specSelector], document) > 0 ? 'spec' : undefined;
}

function findProblems(document: vscode.TextDocument): vscode.Diagnostic[] {
	const kind = kindOf(document);
	return kind ? conflictLines(document).map(range => toProblem(kind, range)) : [];
}

/** From the first marker of each conflict to the last. */
function conflictLines(document: vscode.TextDocument): readonly vscode.Range[] {
	const ranges: vscode.Range[] = [];
	let open: number | undefined;
	for (let line = 0; line < document.lineCount; line++) {
		const { text } = document.lineAt(line);
		if (/^<{7}(?: |$)/.test(text)) {
			open = line;
		} else if (open !== undefined && /^>{7}(?: |$)/.test(text)) {
			ranges.push(new vscode.Range(open, 0, line, text.length));
			open = undefined;
		}
	}
	return ranges;
}

function toProblem(kind: Kind, range: vscode.Range): vscode.Diagnostic {
	const message =
		kind === 'history'
			? vscode.l10n.t('Two versions of the history stand here. Merge Histories puts their cycles together.')
			: vscode.l10n.t('Two versions of the spec stand here. Nothing is planned before they are merged.');
	const problem = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
	problem.source = source;
	problem.code = codes[kind];
	return problem;
}

async function offerWaysOut(
	document: vscode.TextDocument,
	_range: vscode.Range,
	{ diagnostics }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
	const problem = diagnostics.find(one => one.source === source && Object.values<unknown>(codes).includes(one.code));
	if (!problem) {
		return [];
	}
	if (problem.code === codes.history) {
		return mergeActions(document, problem, vscode.l10n.t('Merge Histories'));
	}
	const { offerSides } = await import('./offerSides');
	const merging = mergeActions(document, problem, vscode.l10n.t('Merge by Requirement'));
	return [...merging, ...offerSides(document, problem)];
}

function mergeActions({ uri }: vscode.TextDocument, problem: vscode.Diagnostic, title: string): vscode.CodeAction[] {
	if (!vscode.workspace.isTrusted) {
		return [];
	}
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { title, command: 'specDrivenOps.mergeHistories', arguments: [uri] };
	action.diagnostics = [problem];
	action.isPreferred = true;
	return [action];
}
