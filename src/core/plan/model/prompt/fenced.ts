import { longestRun } from '../../../history/write/codeSpan';

/** A text in a code fence that is longer than any run of backticks in it. */
export function fenced(text: string): string {
	const ticks = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
	return `${ticks}\n${text}${text.endsWith('\n') || text === '' ? '' : '\n'}${ticks}`;
}
