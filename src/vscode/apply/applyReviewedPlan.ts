import * as vscode from 'vscode';
import type { Plan } from '../../core/plan/plan';
import { settledChanges } from '../../core/plan/settledChanges';
import { historyPathOf } from '../../core/spec/specPaths';
import type { Notice } from '../../webview/plan/planViewModel';
import { planSpecChange } from '../plan/planSpecChange';
import { fromProposedUri } from '../preview/proposedUri';
import type { Review } from '../session/review';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { applyTask } from './applyTask';
import { describeApply } from './describeApply';
import { isSameProposal } from './isSameProposal';

/**
 * Apply the plan under review after one confirmation that names every file and command.
 *
 * Texts that the user edited in the preview are saved into the plan first, so that they are what is confirmed.
 * Where files are saved on the way, the plan is made again over them, and applied only if it still does the same.
 * What is written is exactly what was confirmed: the core refuses a plan with another hash.
 */
export async function applyReviewedPlan(one: SpecSession, terminal: VerificationTerminal): Promise<void> {
	if (one.isBusy || !(await savePreviews(one)) || !one.review) {
		return;
	}
	// What is confirmed is this review, whatever becomes of the shown one meanwhile.
	const confirmed = one.review;
	const { plan } = confirmed;
	if (settledChanges(plan).length === 0 && !plan.edits.some(({ selected }) => selected)) {
		one.setNotice(nothingToApply());
		return;
	}
	const unsaved = unsavedFiles(one, plan);
	if (!(await confirm(one, plan, unsaved)) || !(await saveAll(one, unsaved))) {
		return;
	}
	const review = unsaved.length > 0 ? await planOverSaved(one, confirmed) : confirmed;
	if (review) {
		await one.run('applying', vscode.l10n.t('Writing the files'), applyTask(one, review, terminal));
	}
}

function nothingToApply(): Notice {
	return {
		tone: 'info',
		message: vscode.l10n.t('There is nothing to apply: no change is resolved and ticked.'),
		state: vscode.l10n.t('Nothing was written.'),
		next: vscode.l10n.t('Tick an edit, or plan again.'),
	};
}

/** The review to apply after files were saved, or `undefined` where the user has to look at it again. */
async function planOverSaved(one: SpecSession, confirmed: Review): Promise<Review | undefined> {
	const { plan, protectedApproved } = confirmed;
	await one.filesChanged();
	if (one.review?.plan.createdAt === plan.createdAt && one.review.moved.length === 0) {
		return confirmed;
	}
	if (plan.edits.some(({ editedByUser }) => editedByUser)) {
		return undefined;
	}
	const again = await planSpecChange(one, targetsOf(one, plan));
	if (again && isSameProposal(again.plan, plan)) {
		return { ...again, protectedApproved };
	}
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t('The saved files changed the plan.'),
		state: vscode.l10n.t('Nothing of the plan was written.'),
		next: vscode.l10n.t('Look at the new plan, then apply it.'),
	});
	return undefined;
}

/** Ids of the changes of a plan that leaves others out. */
function targetsOf({ reading }: SpecSession, { changes }: Plan): readonly string[] | undefined {
	const pending = reading.kind === 'read' ? reading.state.diff.changes.length : 0;
	return changes.length < pending ? changes.map(({ id }) => id) : undefined;
}

async function confirm(one: SpecSession, plan: Plan, unsaved: readonly vscode.TextDocument[]): Promise<boolean> {
	const names = unsaved.map(({ uri }) => vscode.workspace.asRelativePath(uri));
	const { message, detail, button } = describeApply(plan, one.spec.root, names);
	// Modal messages show their text as it is, without links.
	return (await vscode.window.showWarningMessage(message, { modal: true, detail }, button)) === button;
}

/** Save the proposed texts of this spec that are open with changes. */
async function savePreviews(one: SpecSession): Promise<boolean> {
	const dirty = vscode.workspace.textDocuments.filter(
		({ uri, isDirty }) => isDirty && fromProposedUri(uri)?.spec.uri.toString() === one.spec.uri.toString(),
	);
	return saveAll(one, dirty);
}

/** Editors with changes of files that applying reads or writes. */
function unsavedFiles({ spec }: SpecSession, plan: Plan): readonly vscode.TextDocument[] {
	const paths = [
		spec.path,
		historyPathOf(spec.path),
		...plan.edits.flatMap(({ path, from }) => (from ? [path, from] : path)),
	];
	const touched = new Set(paths.map(path => fileInRoot(spec, path).toString()));
	return vscode.workspace.textDocuments.filter(({ uri, isDirty }) => isDirty && touched.has(uri.toString()));
}

async function saveAll(one: SpecSession, documents: readonly vscode.TextDocument[]): Promise<boolean> {
	for (const document of documents) {
		if (!(await document.save())) {
			one.setNotice({
				tone: 'error',
				message: vscode.l10n.t('A file could not be saved.'),
				state: vscode.l10n.t('Nothing of the plan was written.'),
				next: vscode.l10n.t('Save it by hand, then apply again.'),
			});
			return false;
		}
	}
	return true;
}
