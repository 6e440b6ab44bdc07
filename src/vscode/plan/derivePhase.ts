import type { Cycle } from '../../core/history/history';
import type { LockHolder } from '../../core/lock';
import type { SpecState } from '../../core/plan/state/readState';
import { localTime } from '../../core/text/localTime';
import { buildResult } from '../../webview/buildResult';
import { describeReason } from '../../webview/plan/describeReason';
import type { PlanPhase } from '../../webview/plan/planPhase';
import type { ResultView } from '../../webview/resultView';
import type { Activity } from '../session/activity';
import { lastRecorded } from '../session/lastRecorded';
import type { Reading } from '../session/reading';
import type { Review } from '../session/review';

/** What decides where the work on a spec stands. */
export interface PhaseInput {
	/** Path of the spec from its Root. */
	readonly path: string;
	readonly isTrusted: boolean;
	readonly reading: Exclude<Reading, { kind: 'unread' }>;
	readonly review: Review | undefined;
	readonly activity: Activity;
}

/** Where the work on a spec stands: what is under way first, then what stands in the way, then the plan. */
export function derivePhase({ path, isTrusted, reading, review, activity }: PhaseInput): PlanPhase {
	if (activity.kind === 'planning' || activity.kind === 'applying' || activity.kind === 'verifying') {
		return activity;
	}
	if (reading.kind === 'failed') {
		return { kind: 'unreadable', message: reading.message, state: reading.state, next: reading.next };
	}
	if (!isTrusted) {
		return { kind: 'restricted' };
	}
	const last = lastRecorded(reading.state);
	if (reading.writer) {
		return { kind: 'locked', holder: describeHolder(reading.writer) };
	}
	// An undo that waits for a decision is what was asked for there.
	if (last?.status === 'interrupted' && review?.plan.undoes === undefined) {
		return { kind: 'interrupted', cycle: last.number ?? 0 };
	}
	if (activity.kind === 'verified') {
		return { ...activity, reason: describeReason(activity.reason), ...stoppedBy(activity.reason) };
	}
	if (last && activity.kind === 'ended') {
		return outcomeOf(last, reading.state.history.cycles);
	}
	if (review) {
		const moved = reading.unsaved ? [path, ...review.moved.filter(one => one !== path)] : review.moved;
		return moved.length > 0 ? { kind: 'stale', moved } : { kind: 'planned' };
	}
	return restOf(last, reading.state);
}

/** Without a plan, a last cycle that left something to do is shown as it is. */
function restOf(last: Cycle | undefined, { diff, history }: Pick<SpecState, 'diff' | 'history'>): PlanPhase {
	const isPending = diff.changes.length > 0;
	if (last?.status === (isPending ? 'failed' : 'unverified')) {
		return outcomeOf(last, history.cycles);
	}
	return isPending ? { kind: 'pending' } : { kind: 'nothingPending' };
}

function describeHolder({ pid, host, since }: LockHolder): string {
	return `Process ${pid} on ${host} has been writing since ${localTime(since, new Date())}.`;
}

function outcomeOf(cycle: Cycle, cycles: readonly Cycle[]): PlanPhase {
	const undone = cycle.record?.begin.undoes;
	const undoes = undone && cycles.find(({ id }) => id === undone)?.number;
	const number = cycle.number ?? 0;
	const results = resultsOf(cycle);
	const reason = describeReason(cycle.record?.end?.reason ?? '');
	const { edits = [], planner } = cycle.record?.begin ?? {};
	// What was only recorded was written by somebody else.
	const outcome = { cycle: number, wrote: edits.length > 0 && planner?.id !== 'record', results, reason };
	return cycle.status === 'failed'
		? { kind: 'failed', ...outcome, ...stoppedBy(cycle.record?.end?.reason) }
		: { kind: 'applied', ...outcome, ...(undoes && { undoes }), status: cycle.status };
}

function stoppedBy(reason: string | undefined): { readonly stopped?: true } {
	return reason === 'cancelled' ? { stopped: true } : {};
}

function resultsOf({ record }: Cycle): readonly ResultView[] {
	return (record?.end?.results ?? []).map(result => {
		const expect = record?.begin.verify.find(({ command }) => command === result.command)?.expect;
		return buildResult(result, expect ?? { exit: 0 });
	});
}
