import { NumberOrder } from '../../core/history/read/numberOrder';
import type { Problem } from '../../core/spec/spec';
import type { CycleFacts } from './cycleFacts';
import type { CyclePlace } from './cyclePlaces';
import type { TimelineProblem } from './timelineModel';

/**
 * What is wrong with the numbers of cycles, in the order of the file.
 *
 * @param facts Of the cycles at these places. Branches that were joined each went on counting, which is only remarked.
 */
export function problemsOfOrder(
	places: readonly CyclePlace[],
	facts: readonly Pick<CycleFacts, 'role' | 'id'>[],
): readonly TimelineProblem[] {
	const order = new NumberOrder();
	const lastMerge = facts.findLastIndex(({ role }) => role === 'merge');
	return places.flatMap(({ line, number }, index) => {
		const isJoined = index < lastMerge && facts[index]?.id != null;
		return order.next(number).map(message => ({ line, severity: isJoined ? 'info' : 'warning', message }) as const);
	});
}

/**
 * All that is told of a history.
 *
 * @param ofAll What takes the whole history to see. What was edited since is said at its cycle.
 * @param ofCycles What each cycle tells alone.
 */
export function joinProblems(
	ofAll: readonly Pick<Problem, 'rule' | 'line' | 'severity' | 'message'>[],
	ofCycles: readonly TimelineProblem[],
	places: readonly CyclePlace[],
	facts: readonly Pick<CycleFacts, 'role' | 'id'>[],
): readonly TimelineProblem[] {
	const told = ofAll.filter(({ rule }) => rule !== 'edited').map(problem => toTimelineProblem(problem, 0));
	const problems = [...told, ...ofCycles, ...problemsOfOrder(places, facts)];
	return tellConflict(problems.sort((a, b) => a.line - b.line));
}

/** What is told of a history that holds two versions: that alone, since all else comes of the markers between them. */
export function tellConflict(problems: readonly TimelineProblem[]): readonly TimelineProblem[] {
	const conflict = problems.find(({ way }) => way === 'merge');
	return conflict ? [conflict] : problems;
}

/** @param shift Lines that stand above what the problem was found in. */
export function toTimelineProblem(
	{ rule, line, severity, message }: Pick<Problem, 'rule' | 'line' | 'severity' | 'message'>,
	shift: number,
): TimelineProblem {
	return { line: line + shift, severity, message, ...(rule === 'conflict-marker' && { way: 'merge' as const }) };
}
