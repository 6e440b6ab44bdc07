import * as vscode from 'vscode';
import type { Edit, Plan } from '../../core/plan/plan';
import { fileInRoot, type SpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { toBeforeUri } from './beforeUri';
import { closePreviews } from './closePreviews';
import { editTitle, planTitle } from './previewTitles';
import { toProposedUri } from './proposedUri';

/**
 * Show the edits of the plan as one diff of many files; the proposed side can be edited.
 *
 * Where the edits stand on the disk already, that side is the files themselves.
 */
export async function previewEdits({ spec, review }: SpecSession): Promise<void> {
	if (!review || review.plan.edits.length === 0) {
		return;
	}
	await closePreviews(spec);
	await vscode.commands.executeCommand(
		'vscode.changes',
		planTitle(spec, review.plan),
		review.plan.edits.map(edit => [fileInRoot(spec, edit.path), ...sidesOf(spec, edit, review.plan)]),
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
	const [original, proposed] = sidesOf(spec, edit, plan);
	if (original && proposed) {
		await vscode.commands.executeCommand('vscode.diff', original, proposed, editTitle(edit, plan), options);
	} else {
		await vscode.commands.executeCommand('vscode.open', original ?? proposed, options);
	}
}

/** The file before and after the edit; nothing where there is none. */
function sidesOf(spec: SpecRef, edit: Edit, plan: Plan): readonly [vscode.Uri | undefined, vscode.Uri | undefined] {
	const { op, path, from } = edit;
	const before = plan.made ? toBeforeUri(spec, edit, plan) : fileInRoot(spec, from ?? path);
	const after = plan.made ? fileInRoot(spec, path) : toProposedUri(spec, path);
	return [op === 'create' ? undefined : before, op === 'delete' ? undefined : after];
}
