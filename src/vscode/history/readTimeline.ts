import * as vscode from 'vscode';
import type { TimelineModel } from '../../webview/timeline/timelineModel';
import type { HistoryFile } from './historyFile';

/** Read an apply.md into what the timeline shows. Nothing is thrown: what cannot be read is said in the model. */
export async function readTimeline({ uri, path }: HistoryFile): Promise<TimelineModel> {
	const unreadable = (message: string, next: string): TimelineModel => ({
		path,
		unreadable: { message, state: vscode.l10n.t('Nothing was written.'), next },
		cycles: [],
		problems: [],
	});
	let bytes: Uint8Array;
	try {
		bytes = await vscode.workspace.fs.readFile(uri);
	} catch {
		return unreadable(
			vscode.l10n.t('The history cannot be read: {0}.', path),
			vscode.l10n.t('Bring the file back, from Git for one; the timeline then shows it again.'),
		);
	}
	const [{ decodeText }, { parseHistory }, { buildTimelineModel }] = await Promise.all([
		import('../../core/text/decodeText'),
		import('../../core/history/parseHistory'),
		import('../../webview/timeline/buildTimelineModel'),
	]);
	const decoded = decodeText(bytes);
	return decoded.kind === 'text'
		? buildTimelineModel(path, parseHistory(decoded.document.text))
		: unreadable(
				vscode.l10n.t('The history is not UTF-8 text: see byte {0}.', decoded.offset),
				vscode.l10n.t('Bring an intact version back, from Git for one.'),
			);
}
