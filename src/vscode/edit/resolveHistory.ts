import * as vscode from 'vscode';
import { historyPathOf } from '../../core/spec/specPaths';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { editText } from './editText';
import { saveDocuments } from './saveDocuments';

/**
 * Resolve the merge conflict in the history of a spec by keeping the cycles of both sides, and show what came of it.
 *
 * It is an edit that Undo of the editor takes back; Git is left to the user. Where a side did more than append cycles,
 * the file is only opened.
 */
export async function resolveHistory(one: SpecSession): Promise<void> {
	const uri = fileInRoot(one.spec, historyPathOf(one.spec.path));
	const document = await vscode.workspace.openTextDocument(uri);
	const { keepBothSides } = await import('../../core/history/keepBothSides');
	const before = document.getText().replaceAll('\r\n', '\n');
	const after = keepBothSides(before);
	if (after === undefined) {
		one.setNotice({
			tone: 'warning',
			message: vscode.l10n.t('The two sides differ in more than the cycles that they added.'),
			state: vscode.l10n.t('Nothing was written.'),
			next: vscode.l10n.t('Resolve the conflict in the editor, then save it.'),
		});
	} else if ((await editText(uri, before, after)) && (await saveDocuments(one, [document]))) {
		one.log('kept the cycles of both sides of a merge');
		await one.filesChanged();
	}
	await vscode.window.showTextDocument(document);
}
