import { describeUsage } from '../../core/history/describeUsage';
import type { BeginRecord } from '../../core/history/record';
import { agentPlanner } from '../../core/plan/handedInBy';

const planners: Readonly<Record<string, string>> = {
	literal: 'literal planner, offline',
	adopt: 'adopted as it stands, nothing planned',
	record: 'recorded as it was changed, nothing planned',
	drift: 'put back as it was recorded, nothing planned',
	merge: 'two branches merged, nothing planned',
	undo: 'put back as it was, nothing planned',
	verify: 'verified only, nothing planned',
};

/** Who planned a recorded cycle, and the tokens that it took. */
export function describePlanner({ planner, usage }: Pick<BeginRecord, 'planner' | 'usage'>): string {
	const { id, model } = planner;
	const name = id === agentPlanner ? `handed in by ${model ?? 'an agent'}` : (planners[id] ?? model ?? id);
	return usage ? `${name} · ${describeUsage(usage)}` : name;
}
