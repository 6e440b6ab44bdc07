import type * as vscode from 'vscode';
import type { Logger } from '../../core/host';

/** What the example needs of the extension's own places. */
export interface ExampleOptions {
	readonly extensionUri: vscode.Uri;
	/** Folder that VS Code keeps for the extension. */
	readonly storageUri: vscode.Uri;
	/** Shared by all windows. */
	readonly memento: vscode.Memento;
	readonly log: Logger;
}
