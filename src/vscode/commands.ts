import * as vscode from 'vscode';

/** Every command that the extension contributes, with its arguments. Mirrors `contributes.commands`. */
export interface Commands {
	/** Without a target the active spec; the menus of editors and views pass what they stand on. */
	'specDrivenOps.plan': (target?: unknown) => Promise<void>;
	'specDrivenOps.apply': () => Promise<void>;
	/** The CodeLens over a changed requirement: URI of the spec as text, and the id of the change. */
	'specDrivenOps.applyRequirement': (spec: unknown, id: unknown) => Promise<void>;
	'specDrivenOps.previewEdits': () => Promise<void>;
	'specDrivenOps.discardPlan': () => Promise<void>;
	'specDrivenOps.showHistory': (target?: unknown) => Promise<void>;
	'specDrivenOps.openTimeline': (target?: unknown) => Promise<void>;
	'specDrivenOps.createSpec': () => Promise<void>;
	'specDrivenOps.showLog': () => Promise<void>;
}

/** Register the handler of a contributed command; what other extensions may pass is checked by the handler. */
export function registerCommand<K extends keyof Commands>(id: K, handler: Commands[K]): vscode.Disposable {
	return vscode.commands.registerCommand(id, handler);
}
