import * as vscode from 'vscode';
import type { Edit } from '../../core/plan/plan';
import { fileInRoot, type SpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { closePreviews } from './closePreviews';
import { editTitle, planTitle } from './previewTitles';
import { toProposedUri } from './proposedUri';

/** Show the edits of the plan as one diff of many files; the proposed side can be edited. */
export async function previewEdits({ spec, review }: SpecSession): Promise<void> {
	if (!review || review.plan.edits.length === 0) {
		return;
	}
	await closePreviews(spec);
	await vscode.commands.executeCommand(
		'vscode.changes',
		planTitle(spec, review.plan),
		review.plan.edits.map(edit => [fileInRoot(spec, edit.path), originalOf(spec, edit), proposedOf(spec, edit)]),
	);
}

/** Show one edit as a diff, at a hunk where one is named. */
export async function previewEdit({ spec, review }: SpecSession, path: string, hunk?: string): Promise<void> {
	const plan = review?.plan;
	const edit = plan?.edits.find(one => one.path === path);
	if (!plan || !edit) {
		return;
	}
	const line = (edit.hunks.find(({ id }) => id === hunk)?.start ?? 1) - 1;
	const options = { selection: new vscode.Range(line, 0, line, 0), preview: true };
	const original = originalOf(spec, edit);
	const proposed = proposedOf(spec, edit);
	if (original && proposed) {
		await vscode.commands.executeCommand('vscode.diff', original, proposed, editTitle(edit, plan), options);
	} else {
		await vscode.commands.executeCommand('vscode.open', original ?? proposed, options);
	}
}

function originalOf(spec: SpecRef, { op, path, from }: Edit): vscode.Uri | undefined {
	return op === 'create' ? undefined : fileInRoot(spec, from ?? path);
}

function proposedOf(spec: SpecRef, { op, path }: Edit): vscode.Uri | undefined {
	return op === 'delete' ? undefined : toProposedUri(spec, path);
}
