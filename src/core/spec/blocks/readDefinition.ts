import {
	BACKSLASH,
	CLOSE_BRACKET,
	COLON,
	isSpace,
	LESS,
	LF,
	OPEN_BRACKET,
	skipSpaces,
	skipSpacesBack,
} from './characters';
import { readLinkDestination, readLinkTitle } from './readLink';

const longestLabel = 999;

/**
 * Find the end of the link reference definition (`[label]: destination "title"`) at the start of a paragraph.
 *
 * @returns The offset of the end of its last line, or -1 where the paragraph starts with none.
 */
export function readDefinition(text: string, start: number, end: number): number {
	const colon = readLabel(text, start, end);
	if (colon < 0) {
		return -1;
	}
	const destination = skipSpaces(text, colon + 1, end);
	if (destination >= end || hasBlankLine(text, colon + 1, destination)) {
		return -1;
	}
	const destinationEnd = readLinkDestination(text, destination, end);
	if (destinationEnd < 0 || (destinationEnd === destination && text.charCodeAt(destination) !== LESS)) {
		return -1;
	}
	const titleStart = skipSpaces(text, destinationEnd, end);
	const titleEnd = titleStart > destinationEnd ? readLinkTitle(text, titleStart, end) : -1;
	const afterTitle = titleEnd > 0 ? endOfBlankLine(text, titleEnd, end) : -1;
	return afterTitle >= 0 ? afterTitle : endOfBlankLine(text, destinationEnd, end);
}

/** Offset of the `:` after the label. */
function readLabel(text: string, start: number, end: number): number {
	const limit = Math.min(end, start + longestLabel + 2);
	for (let at = start + 1; at < limit; at++) {
		const code = text.charCodeAt(at);
		if (code === OPEN_BRACKET) {
			return -1;
		}
		if (code === CLOSE_BRACKET) {
			const named = skipSpacesBack(text, start + 1, at) > start + 1;
			return named && at + 1 < end && text.charCodeAt(at + 1) === COLON ? at + 1 : -1;
		}
		if (code === BACKSLASH) {
			at++;
		}
	}
	return -1;
}

function hasBlankLine(text: string, from: number, to: number): boolean {
	const first = text.indexOf('\n', from);
	if (first < 0 || first >= to) {
		return false;
	}
	const second = text.indexOf('\n', first + 1);
	return second >= 0 && second < to;
}

/** Offset of the line's end where only blanks follow, else -1. */
function endOfBlankLine(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== LF) {
		at++;
	}
	return at === end || text.charCodeAt(at) === LF ? at : -1;
}
