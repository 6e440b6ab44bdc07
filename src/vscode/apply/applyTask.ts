import * as vscode from 'vscode';
import type { ApplyOutcome } from '../../core/apply/applyPlan';
import type { Failure } from '../../core/failure';
import { count } from '../../core/text/words';
import type { Review } from '../session/review';
import type { SpecSession } from '../session/specSession';
import type { Task } from '../session/task';
import { showCommands } from '../verify/showCommands';
import type { VerificationTerminal } from '../verify/verificationTerminal';

/** Write what a review holds, run its ticked commands where the user sees them, and show and log how it ended. */
export function applyTask(one: SpecSession, { plan, protectedApproved }: Review, terminal: VerificationTerminal): Task {
	return async (report, token) => {
		const [{ applyPlan }, { planHash }] = await Promise.all([
			import('../../core/apply/applyPlan'),
			import('../../core/plan/planHash'),
		]);
		const agreed = plan.edits.filter(({ path }) => protectedApproved.has(path));
		const allowed = new Set(agreed.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])));
		const host = await one.host();
		const commands = showCommands(host.commands, terminal, {
			began: command => report(vscode.l10n.t('Running {0}', command)),
			ended: note => one.log(`command: ${note}`),
		});
		const outcome = await applyPlan(
			{ ...host, commands },
			plan,
			{
				verify: plan.verify.some(({ approved }) => approved),
				approvedHash: planHash(plan),
				allowProtected: path => allowed.has(path),
				onPhase: phase => one.log(`applying: ${phase}`),
			},
			token,
		);
		show(one, outcome);
		return outcome.kind === 'applied';
	};
}

/** What moved is found again by the session, and shown with the stale plan. */
function show(one: SpecSession, outcome: ApplyOutcome): void {
	if (outcome.kind === 'failed') {
		one.showFailure(outcome);
		return;
	}
	one.log(describe(outcome));
	if (outcome.kind === 'applied' && outcome.status !== 'failed') {
		vscode.window.setStatusBarMessage(vscode.l10n.t('Cycle {0} is applied.', outcome.cycle), 5000);
	}
}

function describe(outcome: Exclude<ApplyOutcome, Failure>): string {
	switch (outcome.kind) {
		case 'stale':
			return `not applied: ${count(outcome.moved.length, 'file')} changed after the plan was made`;
		case 'cancelled':
			return 'not applied: stopped before anything was written';
		case 'applied': {
			const why = outcome.reason === undefined ? '' : ` (${outcome.reason})`;
			return `cycle ${outcome.cycle}: ${outcome.status}${why}, ${count(outcome.edits.length, 'edit')}`;
		}
	}
}
