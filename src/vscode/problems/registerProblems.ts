import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { companionPathsOf } from '../../core/lint/companions/companionPaths';
import { once } from '../../core/once';
import { isOn, onDidChangeSetting } from '../language/editorSettings';
import { registerForSpecs } from '../language/registerForSpecs';
import type { SpecDocuments } from '../language/specDocuments';
import type { ServeTexts } from '../late/lateTexts';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import { settingsPrefix } from '../settings';
import { LookTimers } from './lookTimers';
import { problemKind } from './problemKind';
import { registerRulesDocument } from './rulesDocument';
import { shownDocuments } from './shownDocuments';
import type { SpecProblems } from './specProblems';

/** Milliseconds without a key stroke after which a text is looked at. */
const delay = 150;

/** Milliseconds after which a text is looked at that was just opened: it is to be shown first. */
const openDelay = 300;

/** What problems are found and shown with. */
export interface ProblemsOptions {
	readonly session: Session;
	readonly documents: SpecDocuments;
	readonly serveTexts: ServeTexts;
	readonly log: Logger;
}

/**
 * Show what is wrong with specs and histories in editors, as it is typed, and offer ways to mend it under the light bulb.
 *
 * Nothing is loaded before the first of them is shown.
 */
export function registerProblems({ session, documents, serveTexts, log }: ProblemsOptions): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('specDrivenOps');
	let loaded: SpecProblems | undefined;
	const load = once(async () => {
		const { SpecProblems } = await import('./specProblems');
		loaded = new SpecProblems({ session, documents, collection, log });
		return loaded;
	});
	const look = async (document: vscode.TextDocument) => {
		if (isOn('problems', document.uri) && shownDocuments().includes(document)) {
			await (await load()).look(document);
		}
	};
	const timers = new LookTimers(document => runInBackground(log, look(document)));
	const renew = () => {
		loaded?.reset();
		lookAtShown(timers);
	};
	lookAtShown(timers);
	return vscode.Disposable.from(
		collection,
		timers,
		followEditors(timers, () => loaded),
		followFiles(timers, () => loaded),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (['lint', 'specs'].some(group => event.affectsConfiguration(`${settingsPrefix}.${group}`))) {
				renew();
			}
		}),
		onDidChangeSetting('problems', renew),
		session.onDidChange(one => {
			loaded?.specChanged(one);
			if (one) {
				lookAtCompanions(one.spec.uri, timers);
			}
		}),
		registerFixes(load),
		registerRulesDocument(serveTexts),
	);
}

/** Look again at the shown tasks and designs that lie beside a spec. */
function lookAtCompanions({ path }: vscode.Uri, timers: LookTimers): void {
	const companions = companionPathsOf(path);
	for (const document of companions.length === 0 ? [] : shownDocuments()) {
		if (companions.includes(document.uri.path) && problemKind(document) === 'companion') {
			timers.soon(document, delay);
		}
	}
}

function lookAtShown(timers: LookTimers): void {
	for (const document of shownDocuments()) {
		if (problemKind(document)) {
			timers.soon(document, openDelay);
		}
	}
}

function followEditors(timers: LookTimers, loaded: () => SpecProblems | undefined): vscode.Disposable {
	const lookAgain = (document: vscode.TextDocument) => {
		if (problemKind(document)) {
			timers.soon(document, delay);
			lookAtCompanions(document.uri, timers);
		}
	};
	return vscode.Disposable.from(
		vscode.workspace.onDidOpenTextDocument(lookAgain),
		vscode.workspace.onDidChangeTextDocument(event => event.contentChanges.length > 0 && lookAgain(event.document)),
		vscode.workspace.onDidSaveTextDocument(document => {
			// Not all files are watched.
			loaded()?.forgetPaths(document);
			lookAgain(document);
			// Others may link to its headings.
			lookAtThose(document.uri, timers, loaded);
		}),
		vscode.workspace.onDidCloseTextDocument(document => {
			timers.cancel(document);
			loaded()?.close(document);
		}),
		vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
			if (closed.length > 0) {
				loaded()?.keep(shownDocuments());
			}
			if (opened.length > 0) {
				lookAtShown(timers);
			}
		}),
	);
}

/** What a spec links to may come and go while nobody types. */
function followFiles(timers: LookTimers, loaded: () => SpecProblems | undefined): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
	const lookAgain = (uri: vscode.Uri) => lookAtThose(uri, timers, loaded);
	return vscode.Disposable.from(watcher, watcher.onDidCreate(lookAgain), watcher.onDidDelete(lookAgain));
}

/** Look again at the documents that name a file or what is near it. */
function lookAtThose(uri: vscode.Uri, timers: LookTimers, loaded: () => SpecProblems | undefined): void {
	for (const document of loaded()?.fileChanged(uri) ?? []) {
		timers.soon(document, delay);
	}
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
