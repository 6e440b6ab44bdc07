import { markWords } from '../core/diff/markWords';
import type { RecordedResult } from '../core/history/record';
import type { Expectation } from '../core/spec/spec';
import { toLf } from '../core/text/decodeText';
import type { Span } from './marks';
import type { Difference, ResultView } from './resultView';

/** UTF-16 units of output that a page gets to show. */
const tailLimit = 4000;
/** Longer lines are compared and shown by their beginning. */
const lineLimit = 400;

/** A result for showing: where it failed, the expected text beside the nearest printed line, and the exit codes. */
export function buildResult(result: RecordedResult, expect: Expectation): ResultView {
	const tail = toLf(result.tail);
	return {
		command: result.command,
		passed: result.passed,
		exit: result.exit,
		durationMs: result.durationMs,
		expectation: describeExpectation(expect),
		differences: result.passed ? [] : findDifferences(result.exit, tail, expect),
		tail: tail.slice(-tailLimit),
	};
}

/** “Hello, Alice”, exit 0. */
export function describeExpectation({ stdout, exit }: Expectation): string {
	return stdout === undefined ? `exit ${exit}` : `“${stdout}”, exit ${exit}`;
}

/** None where it did not finish: then neither side says why. */
function findDifferences(exit: number | null, tail: string, expect: Expectation): readonly Difference[] {
	if (exit === null) {
		return [];
	}
	const { stdout } = expect;
	return [
		...(stdout === undefined || tail.includes(stdout) ? [] : [compareOutput(stdout, tail)]),
		...(exit === expect.exit ? [] : [compare('exit', `exit ${exit}`, `exit ${expect.exit}`)]),
	];
}

function compareOutput(expected: string, printed: string): Difference {
	const wanted = expected.slice(0, lineLimit);
	return compare('output', nearestLines(wanted, printed), wanted);
}

function compare(of: Difference['of'], actual: string, expected: string): Difference {
	const marks = markWords(actual, expected);
	return {
		of,
		expected: marks.filter(({ mark }) => mark !== 'removed').map(toSpan),
		actual: marks.filter(({ mark }) => mark !== 'added').map(toSpan),
	};
}

function toSpan({ text, mark }: Span): Span {
	return { text, mark };
}

/**
 * As many printed lines in a row as are wanted: those that share most words with the wanted ones, the last of several.
 * Blank lines are no beginning.
 */
function nearestLines(wanted: string, printed: string): string {
	const words = new Set(wanted.split(/\s+/));
	const lines = printed.slice(-tailLimit).split('\n');
	const shared = lines.map(line => line.split(/\s+/).filter(word => word !== '' && words.has(word)).length);
	const height = wanted.split('\n').length;
	let best = -1;
	let bestShared = -1;
	for (const [at, line] of lines.entries()) {
		const sum = shared.slice(at, at + height).reduce((total, one) => total + one, 0);
		if (line.trim() !== '' && sum >= bestShared) {
			best = at;
			bestShared = sum;
		}
	}
	const nearest = best < 0 ? [] : lines.slice(best, best + height);
	return nearest.join('\n').trimEnd().slice(0, lineLimit);
}
