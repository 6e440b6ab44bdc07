import * as vscode from 'vscode';
import { isUtf16 } from '../../core/text/decodeText';
import type { HistoryContent } from '../../webview/timeline/historyFeed';
import type { HistoryFile } from './historyFile';

/** Read an apply.md, or what was typed into it and is not saved. Nothing is thrown: what cannot be read is said. */
export async function readHistoryContent({ uri, path }: HistoryFile): Promise<HistoryContent> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open?.isDirty) {
		return { kind: 'bytes', bytes: new TextEncoder().encode(open.getText()) };
	}
	let bytes: Uint8Array;
	try {
		bytes = await vscode.workspace.fs.readFile(uri);
	} catch {
		return unreadable(
			vscode.l10n.t('The history cannot be read: {0}.', path),
			vscode.l10n.t('Bring the file back, from Git for one; the timeline then shows it again.'),
		);
	}
	return isUtf16(bytes)
		? unreadable(
				vscode.l10n.t('The history is UTF-16 text, not UTF-8.'),
				vscode.l10n.t('Save the file as UTF-8, or bring an intact version back, from Git for one.'),
			)
		: { kind: 'bytes', bytes };
}

function unreadable(message: string, next: string): HistoryContent {
	return { kind: 'unreadable', why: { message, state: vscode.l10n.t('Nothing was written.'), next } };
}
