import * as vscode from 'vscode';
import type { Host } from '../../core/host';
import type { Plan } from '../../core/plan/plan';
import { type Review, toReview } from './review';

/**
 * Read the saved plan of a spec and go on with the review where it is that plan's.
 *
 * None is taken from a folder that is not trusted: whether Git tracks it cannot be asked there.
 */
export async function readReview(host: Host, path: string, known: Review | undefined): Promise<Review | undefined> {
	const { loadPlan } = await import('../../core/plan/planStore');
	const plan = vscode.workspace.isTrusted ? await loadPlan(host, path) : undefined;
	return plan && reviewOf(host, plan, known);
}

/** The review of a plan: whether it still fits, what in it needs an approval, and what was approved before. */
export async function reviewOf(host: Host, plan: Plan, known: Review | undefined): Promise<Review> {
	const [{ fitPlan }, { findProtected }] = await Promise.all([
		import('../../core/plan/fit/fitPlan'),
		import('../../core/plan/guard/findProtected'),
	]);
	const fit = await fitPlan(host, plan);
	const approved = await host.approvals.list();
	return {
		...toReview(fit.kind === 'fits' ? fit.plan : plan, fit.kind === 'fits' ? [] : fit.moved, known),
		protectedReasons: await findProtected(host.disk, plan),
		remembered: new Set(approved.map(({ command }) => command)),
	};
}
