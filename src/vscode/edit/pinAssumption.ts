import * as vscode from 'vscode';
import type { Plan } from '../../core/plan/plan';
import { plannerIds } from '../model/plannerSettings';
import { planSpecChange } from '../plan/planSpecChange';
import type { SpecSession } from '../session/specSession';
import { editText } from './editText';
import { saveDocuments, saveSpec } from './saveDocuments';
import { showMovedOn } from './showMovedOn';

/**
 * Write the statement that settles an assumption of the plan into the spec, save it, and have whoever made the plan
 * plan again; where that cannot be asked from here, say so.
 *
 * @param suggestion The statement, as the plan has it; any other is refused.
 */
export async function pinAssumption(one: SpecSession, suggestion: string): Promise<void> {
	const plan = one.review?.plan;
	const assumption = plan?.assumptions.find(known => known.suggestion === suggestion);
	if (one.isBusy || !plan || !assumption || !(await saveSpec(one))) {
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
		await planAgain(one, plan);
	}
}

async function planAgain(one: SpecSession, { planner }: Plan): Promise<void> {
	if (plannerIds.some(id => id === planner.id)) {
		await planSpecChange(one, undefined, onProgress => one.openPlanner(onProgress, planner));
		return;
	}
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t(
			'The statement is in the spec. The plan was handed in, so that it cannot be made again from here.',
		),
		state: vscode.l10n.t('The spec is saved; the plan is out of date.'),
		next: vscode.l10n.t('Ask the agent for another one, or plan again here.'),
	});
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
