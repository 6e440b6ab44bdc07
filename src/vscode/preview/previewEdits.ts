import * as vscode from 'vscode';
import type { Edit } from '../../core/plan/plan';
import { labelOf } from '../session/specLabel';
import { fileInRoot, type SpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { proposedScheme, toProposedUri } from './proposedUri';

/** Show the edits of the plan as one diff of many files; the proposed side can be edited. */
export async function previewEdits({ spec, review }: SpecSession): Promise<void> {
	const edits = review?.plan.edits ?? [];
	if (edits.length === 0) {
		return;
	}
	await closePreviews(spec);
	await vscode.commands.executeCommand(
		'vscode.changes',
		titleOf(spec),
		edits.map(edit => [fileInRoot(spec, edit.path), originalOf(spec, edit), proposedOf(spec, edit)]),
	);
}

/** Show one edit as a diff, at a hunk where one is named. */
export async function previewEdit({ spec, review }: SpecSession, path: string, hunk?: string): Promise<void> {
	const edit = review?.plan.edits.find(one => one.path === path);
	if (!edit) {
		return;
	}
	const line = (edit.hunks.find(({ id }) => id === hunk)?.start ?? 1) - 1;
	const options = { selection: new vscode.Range(line, 0, line, 0), preview: true };
	const original = originalOf(spec, edit);
	const proposed = proposedOf(spec, edit);
	if (original && proposed) {
		const title = vscode.l10n.t('{0} (proposed)', edit.path);
		await vscode.commands.executeCommand('vscode.diff', original, proposed, title, options);
	} else {
		await vscode.commands.executeCommand('vscode.open', original ?? proposed, options);
	}
}

/** Close the previews of a spec's plan; those with unsaved text stay. */
export async function closePreviews(spec: SpecRef): Promise<void> {
	const title = titleOf(spec);
	const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
	// A tab of many files can only be told by its label: “TITLE (3 files)”.
	const isMany = (tab: vscode.Tab) => tab.label.startsWith(`${title} (`);
	const previews = tabs.filter(tab => !tab.isDirty && (isMany(tab) || isProposal(tab, spec)));
	await vscode.window.tabGroups.close(previews, true);
}

function isProposal({ input }: vscode.Tab, spec: SpecRef): boolean {
	const uri =
		input instanceof vscode.TabInputTextDiff
			? input.modified
			: input instanceof vscode.TabInputText
				? input.uri
				: undefined;
	return uri?.scheme === proposedScheme && uri.query === spec.uri.path;
}

function titleOf(spec: SpecRef): string {
	return vscode.l10n.t('Plan for {0}', labelOf(spec));
}

function originalOf(spec: SpecRef, { op, path, from }: Edit): vscode.Uri | undefined {
	return op === 'create' ? undefined : fileInRoot(spec, from ?? path);
}

function proposedOf(spec: SpecRef, { op, path }: Edit): vscode.Uri | undefined {
	return op === 'delete' ? undefined : toProposedUri(spec, path);
}
