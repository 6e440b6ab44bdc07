import type { ChangeState } from '../../core/diff/change';
import type { SpecSession } from '../session/specSession';

/** What the plan of a spec has for each change, by id; empty where there is no plan or something moved since. */
export function plannedStates({
	reading,
	review,
}: Pick<SpecSession, 'reading' | 'review'>): ReadonlyMap<string, ChangeState> {
	const isFresh = review !== undefined && review.moved.length === 0 && reading.kind === 'read' && !reading.unsaved;
	return new Map(isFresh ? review.plan.changes.map(({ id, state }) => [id, state]) : []);
}
