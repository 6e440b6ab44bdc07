import * as vscode from 'vscode';
import type { Plan } from '../../core/plan/plan';
import { count } from '../../core/text/words';
import { confirm } from '../confirm';
import { saveDocuments } from '../edit/saveDocuments';
import { mayReplace } from '../plan/mayReplace';
import { reviewOf } from '../session/readReview';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import type { Task } from '../session/task';

/**
 * Take what an agent, or a person, changed in the files as the edits of a cycle, for review in the plan view.
 *
 * Asks what the cycle is for, with what the pending changes say filled in. Files of the Root with unsaved text are saved
 * first, once the user agreed: only what is on the disk can be recorded. Nothing else is written before the plan is
 * applied, and no file of the user's is then either.
 */
export async function recordChanges(one: SpecSession): Promise<void> {
	if (one.isBusy || !(await mayReplace(one.review))) {
		return;
	}
	await one.upToDate();
	if (one.reading.kind !== 'read' || !(await saveUnsaved(one))) {
		return;
	}
	const propose = await askPropose(one);
	if (propose !== undefined) {
		await one.run('planning', vscode.l10n.t('Looking at what changed'), recordTask(one, propose));
	}
}

/** Save the editors with files below the Root. @returns `false` where the user declined or one cannot be saved. */
async function saveUnsaved(one: SpecSession): Promise<boolean> {
	const root = fileInRoot(one.spec, '').toString();
	const unsaved = vscode.workspace.textDocuments.filter(
		({ uri, isDirty }) => isDirty && uri.toString().startsWith(root),
	);
	const others = unsaved.filter(({ uri }) => uri.toString() !== one.spec.uri.toString());
	if (others.length > 0) {
		const message = vscode.l10n.t('Save {0} first? Only what is saved can be recorded.', count(others.length, 'file'));
		const detail = others.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join('\n');
		const button = vscode.l10n.t('Save and go on');
		if (!(await confirm(message, detail, button))) {
			return false;
		}
	}
	return saveDocuments(one, unsaved);
}

/** What the cycle is for, in the user's words; `undefined` where the user left the question. */
async function askPropose({ reading }: SpecSession): Promise<string | undefined> {
	const changes = reading.kind === 'read' ? reading.state.diff.changes : [];
	const { proposeText } = await import('../../core/apply/proposeText');
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Record Changes as Cycle'),
		prompt: vscode.l10n.t('What was changed, and why? It stands in the history.'),
		value: changes.length > 0 ? proposeText(changes).replace(/\s*\n\s*/g, ' ') : '',
		ignoreFocusOut: true,
		validateInput: text => (text.trim() === '' ? vscode.l10n.t('Say what the cycle is for.') : undefined),
	});
}

function recordTask(one: SpecSession, propose: string): Task {
	const before = one.review;
	return async (_report, token) => {
		const { planSomeRecord } = await import('../../core/record/planSomeRecord');
		const host = await one.host();
		const outcome = await planSomeRecord(host, one.spec.path, { propose, verify: [] }, token);
		switch (outcome.kind) {
			case 'failed':
				one.showFailure(outcome);
				break;
			case 'cancelled':
				one.log('looking at what changed: stopped');
				break;
			case 'nothing':
				showNothing(one, outcome.notes);
				break;
			case 'planned': {
				const review = await reviewOf(host, outcome.plan, undefined);
				if (!token.isCancellationRequested) {
					one.log(describe(outcome.plan));
					// A stop takes the plan back for as long as the view shows that it is being made.
					token.onCancellationRequested(() => one.setReview(before));
					await one.setReview(review);
				}
			}
		}
		return { kind: 'idle' };
	};
}

function showNothing(one: SpecSession, notes: readonly string[]): void {
	one.log('nothing to record');
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t('There is nothing to record: no file is different and nothing is pending.'),
		state: [vscode.l10n.t('Nothing was written.'), ...notes].join(' '),
		next: vscode.l10n.t('Change the spec or the files first.'),
	});
}

function describe({ edits, changes, notes = [] }: Plan): string {
	return `to record: ${count(edits.length, 'file')}, ${count(changes.length, 'change')}, ${count(notes.length, 'note')}`;
}
