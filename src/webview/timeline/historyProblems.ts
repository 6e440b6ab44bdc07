import { checkHistory } from '../../core/history/checkHistory';
import { NumberOrder } from '../../core/history/read/numberOrder';
import { parseHistory } from '../../core/history/read/parseHistory';
import type { Problem } from '../../core/spec/spec';
import type { CyclePlace } from './cyclePlaces';
import type { TimelineProblem } from './timelineModel';

export interface ProblemsOptions {
	/** Whether the records are checked against each other, which hashes all of them. */
	readonly isChecked: boolean;
	/** Whether there is no cycle, whose problems would be told with it. */
	readonly isEmpty: boolean;
}

/** What is wrong with a history that no cycle tells alone. @param text In LF without BOM. */
export function problemsOfAll(text: string, { isChecked, isEmpty }: ProblemsOptions): readonly TimelineProblem[] {
	const history = parseHistory(text);
	// What was edited since is said at its cycle.
	const checked = isChecked ? checkHistory(text, history).filter(({ rule }) => rule !== 'edited') : [];
	return [...(isEmpty ? history.problems : []), ...checked].map(problem => toTimelineProblem(problem, 0));
}

/** What is wrong with the numbers of cycles, in the order of the file. */
export function problemsOfOrder(places: readonly CyclePlace[]): readonly TimelineProblem[] {
	const order = new NumberOrder();
	return places.flatMap(({ line, number }) =>
		order.next(number).map(message => ({ line, severity: 'warning' as const, message })),
	);
}

/** @param shift Lines that stand above what the problem was found in. */
export function toTimelineProblem({ line, severity, message }: Problem, shift: number): TimelineProblem {
	return { line: line + shift, severity, message };
}
