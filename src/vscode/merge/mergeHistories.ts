import * as vscode from 'vscode';
import type { MarkedFile } from '../../core/apply/readMarkedSpecs';
import type { MarkedSpec } from '../../core/history/merge/markedSpec';
import { historyPathOf } from '../../core/spec/specPaths';
import { count } from '../../core/text/words';
import { editText } from '../edit/editText';
import { openInStep } from '../edit/openInStep';
import { saveDocuments } from '../edit/saveDocuments';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { chooseSides } from './chooseSides';

/** A file in conflict, as its editor has it. */
interface Conflicted {
	readonly uri: vscode.Uri;
	/** In LF. */
	readonly before: string;
	readonly marked: MarkedSpec;
}

/**
 * Resolve the merge conflict in the history of a spec: the cycles of both branches, and one that merges them. Specs
 * beside it that are in conflict are merged with it, requirement by requirement.
 *
 * Where both changed a requirement it asks which side counts, and writes nothing before all is chosen. These are edits
 * that Undo of the editor takes back; Git is left to the user. Where a side did more than append cycles, the file is
 * only opened.
 */
export async function mergeHistories(one: SpecSession): Promise<void> {
	const host = await one.host();
	const path = historyPathOf(one.spec.path);
	const uri = fileInRoot(one.spec, path);
	const before = (await host.disk.stat(path)) ? await textOf(uri) : '';
	const { conflictSides } = await import('../../core/history/merge/conflictSides');
	const { readMarkedSpecs } = await import('../../core/apply/readMarkedSpecs');
	const { mergeContext } = await import('../../core/apply/mergeHistory');
	const { branchNames, mergeConflicts } = await import('../../core/history/merge/mergeConflicts');
	const sides = conflictSides(before);
	const specs = await asInEditors(one, await readMarkedSpecs(host, one.spec.path));
	const marked = new Map([...specs].map(([name, file]) => [name, file.marked]));
	const request = { ...mergeContext(host, path), ...(sides && { sides }), marked };
	const merged = await chooseSides(choices => mergeConflicts({ ...request, choices }), branchNames(request));
	if (!merged) {
		return;
	}
	if (merged.kind !== 'merged') {
		const { describeMerge } = await import('../../core/history/merge/describeMerge');
		one.showFailure(describeMerge(merged, path));
		await vscode.window.showTextDocument(sides ? uri : one.spec.uri);
		return;
	}
	// The history last: as long as it is in conflict, this can be done once more.
	const texts = merged.files.flatMap(({ path: name, text }) => {
		const file = specs.get(name);
		return file ? [{ ...file, after: text }] : [];
	});
	if (await write(one, [...texts, ...(sides ? [{ uri, before, after: merged.text }] : [])])) {
		one.log(`merged ${count(merged.added.length, 'cycle')} of another branch`);
		await one.filesChanged();
	}
	await showMerged(sides ? uri : one.spec.uri, sides ? merged.text : '');
}

/** Show what was merged: of a history its last cycle, which says it. */
async function showMerged(uri: vscode.Uri, history: string): Promise<void> {
	const line = history.slice(0, history.lastIndexOf('\n## ') + 1).split('\n').length - 1;
	const at = new vscode.Position(line, 0);
	const editor = await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
	editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
}

async function textOf(uri: vscode.Uri): Promise<string> {
	const document = await openInStep(uri);
	return document.getText().replaceAll('\r\n', '\n');
}

/** The specs in conflict; what an editor has not saved counts. */
async function asInEditors(
	{ spec }: SpecSession,
	files: ReadonlyMap<string, MarkedFile>,
): Promise<ReadonlyMap<string, Conflicted>> {
	const { readMarkedSpec } = await import('../../core/history/merge/markedSpec');
	const found = new Map<string, Conflicted>();
	for (const [name, { path, marked: stored }] of files) {
		const uri = fileInRoot(spec, path);
		const before = await textOf(uri);
		const marked = readMarkedSpec(before, stored.base);
		if (marked) {
			found.set(name, { uri, before, marked });
		}
	}
	return found;
}

async function write(
	one: SpecSession,
	texts: readonly { readonly uri: vscode.Uri; readonly before: string; readonly after: string }[],
): Promise<boolean> {
	for (const { uri, before, after } of texts) {
		const document = await editText(uri, before, after);
		if (!document) {
			one.setNotice({
				tone: 'error',
				message: vscode.l10n.t('A file changed while you chose.'),
				state: vscode.l10n.t('It was left as it is.'),
				next: vscode.l10n.t('Run Merge Histories again.'),
			});
			return false;
		}
		if (!(await saveDocuments(one, [document]))) {
			return false;
		}
	}
	return true;
}
