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

/**
 * Make the function that registers handlers of contributed commands; what other extensions pass is checked by each.
 *
 * What a handler throws goes to the log, and the user hears that it did: an error's text may come from outside, and
 * notifications would make links of it.
 */
export function createRegistrar(log: vscode.LogOutputChannel) {
	return <K extends keyof Commands>(id: K, handler: Commands[K]): vscode.Disposable =>
		vscode.commands.registerCommand(id, async (...args: Parameters<Commands[K]>) => {
			try {
				await Reflect.apply(handler, undefined, args);
			} catch (error) {
				log.error(error instanceof Error ? error : String(error));
				await offerLog(log);
			}
		});
}

async function offerLog(log: vscode.LogOutputChannel): Promise<void> {
	const button = vscode.l10n.t('Show Log');
	const message = vscode.l10n.t('Something unexpected went wrong. The log says what.');
	if ((await vscode.window.showErrorMessage(message, button)) === button) {
		log.show();
	}
}
