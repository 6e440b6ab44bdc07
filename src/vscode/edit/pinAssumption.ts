import * as vscode from 'vscode';
import { planSpecChange } from '../plan/planSpecChange';
import type { SpecSession } from '../session/specSession';
import { editText } from './editText';
import { saveDocuments, saveSpec } from './saveDocuments';
import { showMovedOn } from './showMovedOn';

/**
 * Write the statement that settles an assumption of the plan into the spec, save it, and plan again.
 *
 * @param suggestion The statement, as the plan has it; any other is refused.
 */
export async function pinAssumption(one: SpecSession, suggestion: string): Promise<void> {
	const assumption = one.review?.plan.assumptions.find(known => known.suggestion === suggestion);
	if (one.isBusy || !assumption || !(await saveSpec(one))) {
		return;
	}
	await one.filesChanged();
	const state = one.reading.kind === 'read' ? one.reading.state : undefined;
	if (!state) {
		showMovedOn(one);
		return;
	}
	const { text } = state.document;
	const [{ pinStatement }, { requirementHeadings }] = await Promise.all([
		import('../../core/spec/pinStatement'),
		one.host(),
	]);
	const pinned = pinStatement(one.spec.path, text, assumption, requirementHeadings);
	if (pinned.kind !== 'pinned') {
		showAlreadySaid(one, pinned.kind === 'present' ? pinned.line : undefined);
		return;
	}
	const document = await editText(one.spec.uri, text, pinned.text);
	if (!document) {
		showMovedOn(one);
	} else if (await saveDocuments(one, [document])) {
		one.log(`pinned an assumption on line ${pinned.line} of the spec`);
		await one.filesChanged();
		await planSpecChange(one);
	}
}

function showAlreadySaid(one: SpecSession, line: number | undefined): void {
	one.setNotice({
		tone: 'info',
		message:
			line === undefined
				? vscode.l10n.t('The assumption suggests no statement.')
				: vscode.l10n.t('The spec says so already, on line {0}.', line),
		state: vscode.l10n.t('The spec is as it was.'),
		next: vscode.l10n.t('Plan again, or write into the spec what settles it.'),
	});
}
