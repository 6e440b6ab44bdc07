import * as vscode from 'vscode';
import type { Applied } from '../../core/apply/applied';
import type { ApplyOutcome } from '../../core/apply/applyPlan';
import type { Failure } from '../../core/failure';
import type { Plan } from '../../core/plan/plan';
import { count } from '../../core/text/words';
import type { Rest } from '../session/activity';
import type { SpecSession } from '../session/specSession';

/**
 * Show and log how applying ended. What moved is found again by the session, and shown with the stale plan.
 *
 * @returns How the spec is left: where the rest of a plan waits for review, with that in view.
 */
export function showOutcome(one: SpecSession, outcome: ApplyOutcome): Rest {
	if (outcome.kind === 'failed') {
		one.showFailure(outcome);
		return { kind: 'idle' };
	}
	one.log(describe(outcome));
	if (outcome.kind !== 'applied') {
		return { kind: 'idle' };
	}
	if (outcome.status === 'failed') {
		return { kind: 'ended' };
	}
	vscode.window.setStatusBarMessage(vscode.l10n.t('Cycle {0} is recorded.', outcome.cycle), 5000);
	return outcome.rest ? leaveRest(one, outcome, outcome.rest) : { kind: 'ended' };
}

function leaveRest(one: SpecSession, { cycle, status }: Applied, { changes, edits }: Plan): Rest {
	const left = count(changes.length, 'change');
	const isOpen = edits.length === 0 && changes.every(({ state }) => state === 'unresolved');
	const how = status === 'applied' ? vscode.l10n.t('applied and verified') : vscode.l10n.t('applied, not verified');
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t('Cycle {0} is {1}.', cycle, how),
		state: isOpen
			? vscode.l10n.t('Left of the plan: {0} without an edit.', left)
			: vscode.l10n.t('The rest of the plan still fits: {0}.', left),
		next: isOpen
			? vscode.l10n.t('See beside each change how to go on, or change the spec and plan again.')
			: vscode.l10n.t('Apply it, or change the spec and plan again.'),
	});
	return { kind: 'idle' };
}

function describe(outcome: Exclude<ApplyOutcome, Failure>): string {
	switch (outcome.kind) {
		case 'stale':
			return `not applied: ${count(outcome.moved.length, 'file')} changed after the plan was made`;
		case 'cancelled':
			return 'not applied: stopped before anything was written';
		case 'applied': {
			const why = outcome.reason === undefined ? '' : ` (${outcome.reason})`;
			const rest = outcome.rest ? `, ${count(outcome.rest.changes.length, 'change')} of the plan left` : '';
			return `cycle ${outcome.cycle}: ${outcome.status}${why}, ${count(outcome.edits.length, 'edit')}${rest}`;
		}
	}
}
