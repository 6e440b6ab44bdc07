import * as vscode from 'vscode';
import { isUtf16 } from '../../core/text/decodeText';
import type { HistoryContent } from '../../webview/timeline/historyFeed';
import type { OpenHost } from '../session/specSession';
import type { HistoryFile } from './historyFile';
import { hostOfHistory } from './hostOfHistory';

/** Read an apply.md, or what was typed into it and is not saved. Nothing is thrown: what cannot be read is said. */
export async function readHistoryContent(openHost: OpenHost, file: HistoryFile): Promise<HistoryContent> {
	const { uri, path } = file;
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open?.isDirty) {
		return { kind: 'bytes', bytes: new TextEncoder().encode(open.getText()) };
	}
	let bytes: Uint8Array;
	try {
		bytes = await readBytes(openHost, file);
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

/** A file goes straight from the disk: by way of the window, a long one would be copied several times. */
async function readBytes(openHost: OpenHost, file: HistoryFile): Promise<Uint8Array> {
	const { disk } = await hostOfHistory(openHost, file);
	const bytes = file.uri.scheme === 'file' ? await disk.read(file.path).catch(() => undefined) : undefined;
	// What the disk does not give, such as the end of a link, the editor may.
	return bytes ?? vscode.workspace.fs.readFile(file.uri);
}

function unreadable(message: string, next: string): HistoryContent {
	return { kind: 'unreadable', why: { message, state: vscode.l10n.t('Nothing was written.'), next } };
}
