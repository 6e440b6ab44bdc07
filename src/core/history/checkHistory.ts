import type { Problem } from '../spec/spec';
import { checkChain } from './check/checkChain';
import { agreesWith, type CheckedCycle, checkCycle, checkpointOf, noCheckpoint } from './check/checkCycle';
import type { History } from './history';
import { lineProblem } from './lineProblem';

/**
 * Find what takes the whole history to see, beyond `history.problems`: records that do not follow each other,
 * Spec sections that say something else than the record, and text that was edited since it was recorded.
 *
 * Reads and hashes every record, so its time grows with the file.
 *
 * @param text The text of apply.md, of which `history` was read.
 */
export function checkHistory(text: string, history: History): readonly Problem[] {
	const lines = text.split('\n');
	let checkpoint = noCheckpoint;
	const checked = history.cycles.map((cycle): CheckedCycle | undefined => {
		const one = checkCycle(cycle, lines.slice(cycle.line - 1, cycle.endLine));
		const before = checkpoint;
		checkpoint = checkpointOf(cycle, before);
		return one?.agrees === null ? { ...one, agrees: agreesWith(before, cycle) } : one;
	});
	const steps = checkChain(checked, index => history.cycles[index]?.line ?? 1);
	let step = steps.next();
	while (!step.done) {
		step = steps.next();
	}
	return step.value
		.map(({ line, rule, severity, message }) => lineProblem(rule, severity, message, line, lines[line - 1] ?? ''))
		.sort((a, b) => a.line - b.line);
}
