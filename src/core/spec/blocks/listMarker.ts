import { CLOSE_PAREN, DASH, DOT, isDigit, PLUS, SPACE, STAR, skipSpaces, TAB } from './characters';

const mostDigits = 9;

/**
 * Length of the list marker with which a line may start an item at `start`; 0 where it may not: in a paragraph only a
 * bullet or the number 1 starts one, and only with text after it.
 */
export function itemMarkerLength(text: string, start: number, end: number, inParagraph: boolean): number {
	const length = listMarkerLength(text, start, end);
	const isText =
		inParagraph &&
		length > 0 &&
		(skipSpaces(text, start + length, end) === end || !mayInterruptParagraph(text, start, length));
	return isText ? 0 : length;
}

/**
 * Length of the list marker (`-`, `*`, `+`, `1.`, `1)`) that starts at `start`; 0 where there is none.
 * A marker is followed by a blank, a tab or the end of the line.
 */
function listMarkerLength(text: string, start: number, end: number): number {
	const code = text.charCodeAt(start);
	let at = start;
	if (code === DASH || code === STAR || code === PLUS) {
		at++;
	} else {
		while (at < end && isDigit(text.charCodeAt(at))) {
			at++;
		}
		if (at === start || at - start > mostDigits || at >= end) {
			return 0;
		}
		const closing = text.charCodeAt(at++);
		if (closing !== DOT && closing !== CLOSE_PAREN) {
			return 0;
		}
	}
	if (at < end && text.charCodeAt(at) !== SPACE && text.charCodeAt(at) !== TAB) {
		return 0;
	}
	return at - start;
}

/** Whether an item with this marker may follow a paragraph's line directly: a bullet or the number 1. */
function mayInterruptParagraph(text: string, start: number, length: number): boolean {
	return !isDigit(text.charCodeAt(start)) || Number(text.slice(start, start + length - 1)) === 1;
}
