import { BACKTICK, HASH, SPACE, skipRun, skipSpaces, TAB } from './characters';

/** Depth of the `#` heading that a line is from `start` on; 0 where it is none. */
export function atxDepth(text: string, start: number, end: number): number {
	const runEnd = skipRun(text, start, end, HASH);
	const depth = runEnd - start;
	if (depth > 6) {
		return 0;
	}
	const code = runEnd < end ? text.charCodeAt(runEnd) : SPACE;
	return code === SPACE || code === TAB ? depth : 0;
}

/** Number of characters of the code fence that a line opens at `start`; 0 where it opens none. */
export function fenceLength(text: string, start: number, end: number): number {
	const code = text.charCodeAt(start);
	const runEnd = skipRun(text, start, end, code);
	const length = runEnd - start;
	return length < 3 || (code === BACKTICK && text.slice(runEnd, end).includes('`')) ? 0 : length;
}

/** Whether a line, from `start` on, closes a fence of `length` characters of this code. */
export function closesFence(text: string, start: number, end: number, code: number, length: number): boolean {
	const runEnd = skipRun(text, start, end, code);
	return runEnd - start >= length && skipSpaces(text, runEnd, end) === end;
}

/** Whether a line, from `start` on, is nothing but a run of its first character, as the underline of a heading is. */
export function isUnderline(text: string, start: number, end: number): boolean {
	return skipSpaces(text, skipRun(text, start, end, text.charCodeAt(start)), end) === end;
}
