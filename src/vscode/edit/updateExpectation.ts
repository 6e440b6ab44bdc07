import * as vscode from 'vscode';
import { planSpecChange } from '../plan/planSpecChange';
import type { SpecSession } from '../session/specSession';
import { editText } from './editText';
import { saveDocuments, saveSpec } from './saveDocuments';
import { showMovedOn } from './showMovedOn';

/**
 * Bring the expectation of a standing command up to date in the spec, and save it.
 *
 * The plan follows: bound anew where that is possible, else made again.
 *
 * @param command Its text, as the plan has it.
 */
export async function updateExpectation(one: SpecSession, command: string): Promise<void> {
	const { review } = one;
	if (one.isBusy || !review || !(await saveSpec(one))) {
		return;
	}
	await one.filesChanged();
	const state = one.reading.kind === 'read' ? one.reading.state : undefined;
	const standing = state?.spec.verify.find(known => known.command === command);
	if (!state || !standing) {
		showMovedOn(one);
		return;
	}
	const { updateExpectation: update } = await import('../../core/plan/commands/updateExpectation');
	const { text } = state.document;
	const updated = update(text, standing, review.plan.changes);
	if (updated === undefined) {
		showAlreadySo(one);
		return;
	}
	const document = await editText(one.spec.uri, text, updated);
	if (!document) {
		showMovedOn(one);
	} else if (await saveDocuments(one, [document])) {
		one.log('brought an expectation of the spec up to date');
		await followWithPlan(one);
	}
}

async function followWithPlan(one: SpecSession): Promise<void> {
	await one.filesChanged();
	if (one.review && one.review.moved.length > 0) {
		await planSpecChange(one);
	}
}

function showAlreadySo(one: SpecSession): void {
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t('The expectation holds no text that the plan changes.'),
		state: vscode.l10n.t('The spec is as it was.'),
		next: vscode.l10n.t('Edit it in the spec where it is wrong.'),
	});
}
