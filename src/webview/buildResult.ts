import { markWords } from '../core/diff/markWords';
import type { RecordedResult } from '../core/history/record';
import type { Expectation } from '../core/spec/spec';
import type { Span } from './marks';
import type { ResultView } from './resultView';

/** UTF-16 units of output that a page gets to show. */
const tailLimit = 4000;
/** Longer lines are compared and shown by their beginning. */
const lineLimit = 400;

/** A result for showing: expected text beside the printed line that comes nearest to it. */
export function buildResult(result: RecordedResult, expect: Expectation): ResultView {
	const differs = !result.passed && expect.stdout !== undefined && result.exit !== null;
	return {
		command: result.command,
		passed: result.passed,
		exit: result.exit,
		durationMs: result.durationMs,
		expectation: describeExpectation(expect),
		...(differs ? { compare: compare(expect.stdout ?? '', result.tail) } : {}),
		tail: result.tail.slice(-tailLimit),
	};
}

/** “Hello, Alice”, exit 0. */
export function describeExpectation({ stdout, exit }: Expectation): string {
	return stdout === undefined ? `exit ${exit}` : `“${stdout}”, exit ${exit}`;
}

function compare(expected: string, printed: string): NonNullable<ResultView['compare']> {
	const wanted = expected.slice(0, lineLimit);
	const line = nearestLine(wanted, printed);
	const marks = markWords(line, wanted);
	return {
		expected: marks.filter(({ mark }) => mark !== 'removed').map(toSpan),
		actual: marks.filter(({ mark }) => mark !== 'added').map(toSpan),
	};
}

function toSpan({ text, mark }: Span): Span {
	return { text, mark };
}

/** The printed line that shares most words with the wanted text; the last of several. */
function nearestLine(wanted: string, printed: string): string {
	const words = new Set(wanted.split(/\s+/));
	let best = '';
	let bestShared = -1;
	for (const line of printed.slice(-tailLimit).split('\n')) {
		const shared = line.split(/\s+/).filter(word => word !== '' && words.has(word)).length;
		if (line.trim() !== '' && shared >= bestShared) {
			best = line.slice(0, lineLimit);
			bestShared = shared;
		}
	}
	return best;
}
