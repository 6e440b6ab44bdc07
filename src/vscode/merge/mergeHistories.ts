import * as vscode from 'vscode';
import { historyPathOf } from '../../core/spec/specPaths';
import { count } from '../../core/text/words';
import { editText } from '../edit/editText';
import { saveDocuments } from '../edit/saveDocuments';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { chooseSides } from './chooseSides';

/**
 * Resolve the merge conflict in the history of a spec: the cycles of both branches, and one that merges them.
 *
 * Where both changed a requirement it asks which side counts, and writes nothing before all is chosen. It is an edit
 * that Undo of the editor takes back; Git is left to the user. Where a side did more than append cycles, the file is
 * only opened.
 */
export async function mergeHistories(one: SpecSession): Promise<void> {
	const path = historyPathOf(one.spec.path);
	const uri = fileInRoot(one.spec, path);
	const document = await vscode.workspace.openTextDocument(uri);
	const before = document.getText().replaceAll('\r\n', '\n');
	const { conflictSides } = await import('../../core/history/merge/conflictSides');
	const sides = conflictSides(before);
	if (!sides) {
		one.setNotice({
			tone: 'info',
			message: vscode.l10n.t('There is no merge conflict in the history.'),
			state: vscode.l10n.t('Nothing was written.'),
			next: vscode.l10n.t('Go on as usual.'),
		});
		return;
	}
	const { mergeContext } = await import('../../core/apply/mergeHistory');
	const { mergeHistories: merge } = await import('../../core/history/merge/mergeHistories');
	const request = { ...sides, ...mergeContext(await one.host(), path) };
	const merged = await chooseSides(choices => merge({ ...request, choices }));
	if (!merged) {
		return;
	}
	if (merged.kind !== 'merged') {
		const { describeMerge } = await import('../../core/history/merge/describeMerge');
		one.showFailure(describeMerge(merged, path));
	} else if ((await editText(uri, before, merged.text)) && (await saveDocuments(one, [document]))) {
		one.log(`merged ${count(merged.added.length, 'cycle')} of another branch`);
		await one.filesChanged();
	}
	await vscode.window.showTextDocument(document);
}
