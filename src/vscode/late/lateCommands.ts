import * as vscode from 'vscode';
import type { Commands, RegisterCommand } from '../commands';
import { offerLog, type ShownLog } from './offerLog';

/**
 * The contributed commands: the editor knows all of them from the activation on, and what handles them comes with the
 * features of the window.
 *
 * What a handler throws goes to the log, and the user hears that it did: an error's text may come from outside, and
 * notifications would make links of it. The same where the features cannot be loaded.
 */
export class LateCommands implements vscode.Disposable {
	readonly #open: () => Promise<unknown>;
	readonly #log: ShownLog;
	readonly #handlers = new Map<string, Commands[keyof Commands]>();
	readonly #registered: vscode.Disposable;

	/**
	 * @param ids Of all commands, as the manifest says.
	 * @param open Loads the features, which register the handlers.
	 */
	constructor(ids: readonly string[], open: () => Promise<unknown>, log: ShownLog) {
		this.#open = open;
		this.#log = log;
		const register = (id: string) =>
			vscode.commands.registerCommand(id, (...args: readonly unknown[]) => this.#run(id, args));
		this.#registered = vscode.Disposable.from(...ids.map(register));
	}

	/** Let a function handle a command. What other extensions pass is checked by each. */
	readonly register: RegisterCommand = (id, handler) => {
		this.#handlers.set(id, handler);
		return new vscode.Disposable(() => this.#handlers.delete(id));
	};

	dispose(): void {
		this.#registered.dispose();
	}

	async #run(id: string, args: readonly unknown[]): Promise<void> {
		try {
			if (!vscode.workspace.isTrusted && (await isOff(id))) {
				return;
			}
			await this.#open();
			const handler = this.#handlers.get(id);
			if (!handler) {
				throw new Error(`Nothing handles the command ${id}.`);
			}
			await Reflect.apply(handler, undefined, args);
		} catch (error) {
			this.#log.error(error instanceof Error ? error : String(error));
			await offerLog(this.#log, vscode.l10n.t('Something unexpected went wrong. The log says what.'));
		}
	}
}

/** Whether a command needs a trusted workspace; the user is told so then. */
async function isOff(id: string): Promise<boolean> {
	const { refuseUntrusted } = await import('../refuseUntrusted');
	return refuseUntrusted(id);
}
