import {
	APOSTROPHE,
	BACKSLASH,
	CLOSE_PAREN,
	GREATER,
	isSpace,
	LESS,
	LF,
	OPEN_PAREN,
	QUOTE,
	skipSpaces,
} from './characters';

/** Destinations and titles longer than this are taken for text, so that reading stays linear. */
const longest = 2000;
const deepestParens = 32;

/**
 * Find the end of `(destination "title")` of an inline link, whose `(` is at `start`.
 *
 * @returns The offset after its `)`, or -1 where it is no link.
 */
export function readLinkTail(text: string, start: number, end: number): number {
	const limit = Math.min(end, start + longest);
	let at = skipSpaces(text, start + 1, limit);
	const destinationEnd = readLinkDestination(text, at, limit);
	if (destinationEnd < 0) {
		return -1;
	}
	at = skipSpaces(text, destinationEnd, limit);
	if (at > destinationEnd && at < limit && text.charCodeAt(at) !== CLOSE_PAREN) {
		const titleEnd = readLinkTitle(text, at, limit);
		if (titleEnd < 0) {
			return -1;
		}
		at = skipSpaces(text, titleEnd, limit);
	}
	return at < limit && text.charCodeAt(at) === CLOSE_PAREN ? at + 1 : -1;
}

/** Find the end of a link destination, `<…>` or bare; the offset itself where it is empty, -1 where it is broken. */
export function readLinkDestination(text: string, start: number, end: number): number {
	if (start < end && text.charCodeAt(start) === LESS) {
		return readPointed(text, start, end);
	}
	let depth = 0;
	let at = start;
	for (; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code <= 32) {
			break;
		}
		if (code === BACKSLASH) {
			at++;
		} else if (code === OPEN_PAREN) {
			depth++;
			if (depth > deepestParens) {
				return -1;
			}
		} else if (code === CLOSE_PAREN) {
			if (depth === 0) {
				break;
			}
			depth--;
		}
	}
	return depth === 0 ? Math.min(at, end) : -1;
}

/** Find the end of a link title in quotes or parentheses, or -1. */
export function readLinkTitle(text: string, start: number, end: number): number {
	const open = start < end ? text.charCodeAt(start) : 0;
	if (open !== QUOTE && open !== APOSTROPHE && open !== OPEN_PAREN) {
		return -1;
	}
	const close = open === OPEN_PAREN ? CLOSE_PAREN : open;
	for (let at = start + 1; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === close) {
			return at + 1;
		}
		if (code === OPEN_PAREN && open === OPEN_PAREN) {
			return -1;
		}
		if (code === BACKSLASH) {
			at++;
		}
	}
	return -1;
}

function readPointed(text: string, start: number, end: number): number {
	for (let at = start + 1; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === GREATER) {
			return at + 1;
		}
		if (code === LESS || code === LF) {
			return -1;
		}
		if (code === BACKSLASH && !isSpace(text.charCodeAt(at + 1))) {
			at++;
		}
	}
	return -1;
}
