import * as vscode from 'vscode';
import type { Commands } from './commands';

/** Run a command of the extension, as a menu would. */
export async function runCommand<K extends keyof Commands>(id: K, ...args: Parameters<Commands[K]>): Promise<void> {
	await vscode.commands.executeCommand(id, ...args);
}
