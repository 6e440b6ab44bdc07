import type { Problem } from '../spec/spec';
import { lineProblem } from './lineProblem';

/**
 * Find where a history no longer says what it said at another time; `undefined` where it only grew.
 *
 * Records that follow each other prove their order and show damage by accident. Who writes all of them anew leaves no
 * trace in them: only a copy that this somebody does not have in hand tells, such as a commit.
 *
 * @param before Its text then, in LF.
 * @param now Its text now, in LF.
 * @param when Completes “… it said …”.
 */
export function findRewrite(
	before: string,
	now: string,
	when: string,
	severity: Problem['severity'],
): Problem | undefined {
	const kept = before.trimEnd();
	if (now.startsWith(kept)) {
		return undefined;
	}
	const [then, lines] = [kept.split('\n'), now.split('\n')];
	const first = then.findIndex((line, index) => line !== lines[index]);
	const message = `This is not what it said ${when}: text that stood there was changed or taken out.`;
	return lineProblem('rewritten', severity, message, Math.min(first + 1, lines.length), lines[first] ?? '');
}
