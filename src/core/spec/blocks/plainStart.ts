import { DASH, HASH, isAsciiLetter, SPACE, STAR } from './characters';

/** What a line starts: `marked` for one that takes a closer look. */
export const plainStarts = { marked: 0, text: 1, hash: 2, item: 3 } as const;

/**
 * Tell what a line without indentation starts, where its first characters alone tell that, as they do in most lines:
 * text, what may be a heading, or a bullet with text that begins with a letter or `**`.
 */
export function plainStart(text: string, start: number): number {
	const code = text.charCodeAt(start);
	if (code === DASH) {
		return text.charCodeAt(start + 1) === SPACE && isPlainText(text, start + 2) ? plainStarts.item : plainStarts.marked;
	}
	if (code === HASH) {
		return plainStarts.hash;
	}
	return isAsciiLetter(code) ? plainStarts.text : plainStarts.marked;
}

/** Whether what starts at an offset can be nothing but text. */
function isPlainText(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return (
		isAsciiLetter(code) || (code === STAR && text.charCodeAt(at + 1) === STAR && isAsciiLetter(text.charCodeAt(at + 2)))
	);
}
