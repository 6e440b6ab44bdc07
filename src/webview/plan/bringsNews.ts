import type { PlanPhase } from './planPhase';
import type { PlanViewModel } from './planViewModel';

/** Phases that stand at the top of the view in words that a person should not miss. */
const told: ReadonlySet<PlanPhase['kind']> = new Set([
	'applied',
	'failed',
	'interrupted',
	'locked',
	'nothingPending',
	'restricted',
	'stale',
	'unreadable',
	'verified',
]);

/** Whether what is shown now has something at its top that was not there before: a refusal, or how something ended. */
export function bringsNews(before: PlanViewModel, now: PlanViewModel): boolean {
	const isTold = now.notice !== null && now.notice.message !== before.notice?.message;
	return isTold || (now.phase.kind !== before.phase.kind && told.has(now.phase.kind));
}
