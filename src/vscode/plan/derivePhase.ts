import type { Cycle, History } from '../../core/history/history';
import { buildResult } from '../../webview/buildResult';
import type { PlanPhase } from '../../webview/plan/planViewModel';
import type { ResultView } from '../../webview/resultView';
import type { Activity } from '../session/activity';
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
	if (activity.kind === 'planning' || activity.kind === 'applying') {
		return activity;
	}
	if (reading.kind === 'failed') {
		return { kind: 'unreadable', message: reading.message, state: reading.state, next: reading.next };
	}
	if (!isTrusted) {
		return { kind: 'restricted' };
	}
	const last = lastRecorded(reading.state.history, path);
	if (last?.status === 'interrupted') {
		return { kind: 'interrupted', cycle: last.number ?? 0 };
	}
	if (last && activity.kind === 'ended') {
		return outcomeOf(last);
	}
	if (review) {
		const moved = reading.unsaved ? [path, ...review.moved.filter(one => one !== path)] : review.moved;
		return moved.length > 0 ? { kind: 'stale', moved } : { kind: 'planned' };
	}
	if (reading.state.diff.changes.length === 0) {
		return { kind: 'nothingPending' };
	}
	return last?.status === 'failed' ? outcomeOf(last) : { kind: 'pending' };
}

/** The last cycle that this program wrote for the spec. */
function lastRecorded(history: History, path: string): Cycle | undefined {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return history.cycles.findLast(({ record }) => record?.begin.spec.path === name);
}

function outcomeOf(cycle: Cycle): PlanPhase {
	const number = cycle.number ?? 0;
	const results = resultsOf(cycle);
	return cycle.status === 'failed'
		? { kind: 'failed', cycle: number, results }
		: { kind: 'applied', cycle: number, status: cycle.status, results };
}

function resultsOf({ record }: Cycle): readonly ResultView[] {
	return (record?.end?.results ?? []).map(result => {
		const expect = record?.begin.verify.find(({ command }) => command === result.command)?.expect;
		return buildResult(result, expect ?? { exit: 0 });
	});
}
