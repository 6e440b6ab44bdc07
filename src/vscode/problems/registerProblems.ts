import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { once } from '../../core/once';
import { isOn, onDidChangeSetting } from '../language/editorSettings';
import { registerForSpecs } from '../language/registerForSpecs';
import type { SpecDocuments } from '../language/specDocuments';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import { settingsPrefix } from '../settings';
import { problemKind } from './problemKind';
import type { SpecProblems } from './specProblems';

/** Milliseconds without a key stroke after which a text is looked at. */
const delay = 150;

/** Milliseconds after which a text is looked at that was just opened: it is to be shown first. */
const openDelay = 300;

/**
 * Show what is wrong with open specs and histories, as it is typed, and offer ways to mend it under the light bulb.
 *
 * Nothing is loaded before the first of them is open.
 */
export function registerProblems(session: Session, documents: SpecDocuments, log: Logger): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('specDrivenOps');
	const pending = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
	let loaded: SpecProblems | undefined;
	const load = once(async () => {
		const { SpecProblems } = await import('./specProblems');
		loaded = new SpecProblems({ session, documents, collection, log });
		return loaded;
	});
	const look = async (document: vscode.TextDocument) => {
		pending.delete(document);
		if (!document.isClosed && isOn('problems', document.uri)) {
			await (await load()).look(document);
		}
	};
	const lookSoon = (document: vscode.TextDocument, milliseconds: number) => {
		if (problemKind(document)) {
			clearTimeout(pending.get(document));
			pending.set(
				document,
				setTimeout(() => runInBackground(log, look(document)), milliseconds),
			);
		}
	};
	const lookAtAll = () => {
		for (const document of vscode.workspace.textDocuments) {
			lookSoon(document, openDelay);
		}
	};
	const renew = () => {
		loaded?.reset();
		lookAtAll();
	};
	lookAtAll();
	return vscode.Disposable.from(
		collection,
		vscode.workspace.onDidOpenTextDocument(document => lookSoon(document, openDelay)),
		vscode.workspace.onDidChangeTextDocument(
			({ document, contentChanges }) => contentChanges.length > 0 && lookSoon(document, delay),
		),
		// What its links lead to may be there now.
		vscode.workspace.onDidSaveTextDocument(document => lookSoon(document, delay)),
		vscode.workspace.onDidCloseTextDocument(document => {
			clearTimeout(pending.get(document));
			pending.delete(document);
			loaded?.close(document);
		}),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (['lint', 'specs'].some(group => event.affectsConfiguration(`${settingsPrefix}.${group}`))) {
				renew();
			}
		}),
		onDidChangeSetting('problems', renew),
		session.onDidChange(one => loaded?.specChanged(one)),
		registerFixes(load),
		new vscode.Disposable(() => pending.forEach(clearTimeout)),
	);
}

function registerFixes(load: () => Promise<SpecProblems>): vscode.Disposable {
	const provider: vscode.CodeActionProvider = {
		provideCodeActions: async (document, range, { diagnostics }, token) => {
			if (diagnostics.length === 0) {
				return [];
			}
			const [problems, { offerFixes }] = await Promise.all([load(), import('./offerFixes')]);
			const known = await problems.current(document);
			return known && !token.isCancellationRequested ? offerFixes(document, known, range, diagnostics) : [];
		},
	};
	const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
	return registerForSpecs(selector => vscode.languages.registerCodeActionsProvider(selector, provider, kinds));
}
