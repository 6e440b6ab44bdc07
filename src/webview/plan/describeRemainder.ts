import { count, grouped } from '../../core/text/words';
import type { PlanViewModel } from './planViewModel';

/** What applying would leave, a sentence each; `''` where it leaves nothing. */
export interface Remainder {
	/** The changes that stay pending. */
	readonly pending: string;
	/** The planner's decisions that nobody agreed to. */
	readonly assumptions: string;
}

/** What applying what is ticked now would leave pending, and without agreement. */
export function describeRemainder({ phase, changes, assumptions, undoes }: PlanViewModel): Remainder {
	if (phase.kind !== 'planned' || undoes) {
		return { pending: '', assumptions: '' };
	}
	const pending = changes.filter(({ applies }) => !applies);
	const open = pending.filter(({ state }) => state === 'unresolved').length;
	const left = pending.length - open;
	const parts = [
		...(left > 0 ? [`${grouped(left)} left out`] : []),
		...(open > 0 ? [`${grouped(open)} unresolved`] : []),
	];
	const unaccepted = assumptions.filter(({ accepted }) => !accepted).length;
	return {
		pending: parts.length > 0 ? `Stays pending: ${parts.join(', ')}.` : '',
		assumptions:
			unaccepted > 0 ? `Not accepted: ${grouped(unaccepted)} of ${count(assumptions.length, 'assumption')}.` : '',
	};
}
