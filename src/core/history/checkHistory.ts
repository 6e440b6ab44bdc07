import type { Problem } from '../spec/spec';
import { checkChain } from './check/checkChain';
import { agreesWith, type CheckedCycle, checkCycle, checkpointOf, noCheckpoint } from './check/checkCycle';
import { createLineReader } from './check/createLineReader';
import type { History } from './history';
import { lineProblem } from './lineProblem';
import { forgetRead } from './read/forgetRead';

/**
 * Find what takes the whole history to see, beyond `history.problems`: records that do not follow each other,
 * Spec sections that say something else than the record, and text that was edited since it was recorded.
 *
 * Reads and hashes every record, so its time grows with the file.
 *
 * @param text The text of apply.md, of which `history` was read.
 */
export function checkHistory(text: string, history: History): readonly Problem[] {
	const textOf = createLineReader(text);
	let checkpoint = noCheckpoint;
	const checked = history.cycles.map((cycle): CheckedCycle | undefined => {
		const one = checkCycle(cycle, textOf(cycle.line, cycle.endLine).split('\n'));
		const before = checkpoint;
		checkpoint = checkpointOf(cycle, before);
		const found = one?.agrees === null ? { ...one, agrees: agreesWith(before, cycle) } : one;
		forgetRead(cycle, history.cycles.length);
		return found;
	});
	const steps = checkChain(checked, index => history.cycles[index]?.line ?? 1);
	let step = steps.next();
	while (!step.done) {
		step = steps.next();
	}
	return step.value
		.map(({ line, rule, severity, message }) => lineProblem(rule, severity, message, line, textOf(line, line)))
		.sort((a, b) => a.line - b.line);
}
