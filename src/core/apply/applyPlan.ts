import { type Failure, failed, nothingWritten } from '../failure';
import type { CancellationToken, Host } from '../host';
import { checkPlanPaths } from '../plan/guard/checkPaths';
import type { Plan } from '../plan/plan';
import { planHash } from '../plan/planHash';
import { removeLeftovers } from '../store/removeLeftovers';
import type { Applied } from './applied';
import type { ApplyOptions } from './applyOptions';
import { preparePlan } from './preparePlan';
import { saveRest } from './saveRest';
import { settleCycle } from './settleCycle';
import { startCycle } from './startCycle';
import { toFailure } from './toFailure';
import { withLock } from './withLock';

/** What came of applying a plan. */
export type ApplyOutcome =
	| Applied
	/** What the plan was made from has other bytes now. Nothing was written. */
	| { readonly kind: 'stale'; readonly moved: readonly string[] }
	/** Before the first write. */
	| { readonly kind: 'cancelled' }
	| Failure;

/**
 * Apply a plan: write its selected edits, all or none, append the cycle to apply.md, run the approved
 * commands, and append the status that they earned.
 *
 * What is left of the plan is bound to what was written and saved in its place; where nothing is, or where it does not
 * fit any more, no plan is saved any longer. A plan over a spec or a history that only differ in what does not matter
 * is bound anew first.
 *
 * One writer at a time: the lock is held until the end. Refuses a plan other than the approved one, a stale
 * one, one that the guard refuses, and one with protected files that were not approved. Until the files and the
 * beginning of the cycle are written, every failure leaves all bytes as they were, and cancelling ends without a trace;
 * after that, cancelling ends the commands and the cycle is FAILED.
 *
 * A plan whose edits stand on the disk already writes no file but apply.md: what they were before is stored where it can
 * be had, so that the cycle can be undone.
 */
export async function applyPlan(
	host: Host,
	plan: Plan,
	options: ApplyOptions,
	token: CancellationToken,
): Promise<ApplyOutcome> {
	if (options.approvedHash !== undefined && options.approvedHash !== planHash(plan)) {
		const message = 'The plan is not the one that was approved.';
		return failed('plan.changed', message, nothingWritten, 'Look at the plan again and approve it as it is now.');
	}
	return token.isCancellationRequested
		? { kind: 'cancelled' }
		: withLock(host, async recovered =>
				// A plan over files that were half written, and are not any more, can look as if nothing moved.
				recovered?.kind === 'rolledBack' && recovered.files.length > 0
					? { kind: 'stale', moved: recovered.files }
					: applyLocked(host, plan, options, token),
			);
}

async function applyLocked(
	host: Host,
	plan: Plan,
	options: ApplyOptions,
	token: CancellationToken,
): Promise<ApplyOutcome> {
	options.onPhase?.('checking');
	// No path is looked at on the disk before it passed.
	const refusal = checkPlanPaths(plan);
	if (refusal) {
		return refusal;
	}
	await removeLeftovers(
		host.disk,
		plan.edits.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])),
	);
	const prepared = await preparePlan(host, plan, options).catch(error => toFailure(error, nothingWritten, 'read'));
	if (prepared.kind !== 'prepared') {
		return prepared;
	}
	if (token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	options.onPhase?.('writing');
	const started = await startCycle(host, prepared);
	if (started.kind === 'failed') {
		return started;
	}
	options.onPhase?.('verifying');
	const settled = await settleCycle(host, started, { ...options, waiting: prepared.waiting }, token);
	if (settled.kind === 'failed') {
		return settled;
	}
	const part = { plan: prepared.plan, changes: prepared.changes, edits: settled.edits };
	// All commands of the plan are for what is left, also those that could not decide this part.
	const whole = options.whole ?? { ...prepared.plan, verify: plan.verify };
	const applied = { whole, isWhole: options.whole !== undefined, part };
	const isAside = plan.made || (plan.changes.length === 0 && options.whole === undefined);
	const done = plan.undoes !== undefined ? 'undone' : isAside ? 'recorded' : applied;
	const saved = await saveRest(host, plan.spec.path, done, plan);
	return { ...settled, ...saved, ...(prepared.waiting.length > 0 && { waiting: prepared.waiting }) };
}
