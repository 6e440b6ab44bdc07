import { type Failure, failed, nothingWritten } from '../failure';
import type { EndStatus, RecordedEdit, RecordedResult } from '../history/record';
import type { CancellationToken, Host, LockOutcome } from '../host';
import type { Plan } from '../plan/plan';
import { planHash } from '../plan/planHash';
import { showControls } from '../text/showControls';
import { preparePlan } from './preparePlan';
import { settleCycle } from './settleCycle';
import { startCycle } from './startCycle';
import { toFailure } from './toFailure';

/** What applying is doing: looking at everything again, writing files and the cycle, or running commands. */
export type ApplyPhase = 'checking' | 'writing' | 'verifying';

export interface ApplyOptions {
	/** Whether the approved commands are run; without that the cycle stays UNVERIFIED. */
	readonly verify: boolean;
	/** Whether the user approved this protected file by name. */
	readonly allowProtected: (path: string) => boolean;
	/** Hash of the plan that the user approved, by `planHash`; another plan is refused. */
	readonly approvedHash?: string;
	/** The plan that this one is a part of, by `narrowPlan`: what is left of it is saved. Absent: the plan is whole. */
	readonly whole?: Plan;
	/** What the cycle is for; otherwise its changes are put in words. */
	readonly propose?: string;
	readonly onPhase?: (phase: ApplyPhase) => void;
	/** Gets what the commands print, unchanged, as it comes. */
	readonly onOutput?: (text: string) => void;
}

export interface Applied {
	readonly kind: 'applied';
	/** Number of the cycle. */
	readonly cycle: number;
	readonly status: EndStatus;
	readonly edits: readonly RecordedEdit[];
	readonly results: readonly RecordedResult[];
	/** What is left of the plan, bound to the bytes that were written, and saved; `null` where nothing is. */
	readonly rest: Plan | null;
	/** Why the status is what it is, where the results do not tell. */
	readonly reason?: string;
}

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
 * One writer at a time: the lock is held until the end. Refuses a plan other than the approved one, a stale
 * one, one that the guard refuses, and one with protected files that were not approved. Until the files and the
 * beginning of the cycle are written, every failure leaves all bytes as they were, and cancelling ends without a trace;
 * after that, cancelling ends the commands and the cycle is FAILED.
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
	if (token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	const lock = await acquire(host);
	if (lock.kind === 'failed') {
		return lock;
	}
	try {
		return await applyLocked(host, plan, options, token);
	} finally {
		// A lock that cannot be removed dies with this process.
		await lock.release().catch(() => {});
	}
}

async function applyLocked(
	host: Host,
	plan: Plan,
	options: ApplyOptions,
	token: CancellationToken,
): Promise<ApplyOutcome> {
	options.onPhase?.('checking');
	const prepared = await preparePlan(host, plan, options).catch(error => toFailure(error, nothingWritten));
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
	return settleCycle(host, plan, started, options, token);
}

async function acquire(host: Host): Promise<Extract<LockOutcome, { readonly kind: 'locked' }> | Failure> {
	try {
		const outcome = await host.lock.acquire();
		return outcome.kind === 'locked' ? outcome : describeHeld(outcome);
	} catch (error) {
		return toFailure(error, nothingWritten);
	}
}

function describeHeld({ holder, path }: Extract<LockOutcome, { readonly kind: 'held' }>): Failure {
	if (!holder) {
		const message = `The lock ${path} cannot be read, so nobody can tell who holds it.`;
		const next = 'Make sure that nothing else is applying here, then remove it and try again.';
		return failed('lock.invalid', message, nothingWritten, next);
	}
	const who = `process ${holder.pid} on ${showControls(holder.host)}`;
	const message = `Another writer is at work: ${who}, since ${showControls(holder.since)}.`;
	const next = `Wait until it is done. If it is gone for sure, remove ${path} and try again.`;
	return failed('lock.held', message, nothingWritten, next);
}
