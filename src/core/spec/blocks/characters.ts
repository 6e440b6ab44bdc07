export const TAB = 9;
export const LF = 10;
export const SPACE = 32;
export const BANG = 33;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const STAR = 42;
export const PLUS = 43;
export const DASH = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const PIPE = 124;
export const TILDE = 126;

/** Whether it is the code of a digit of ASCII. */
export function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** Whether it is the code of a letter of ASCII, in either case. */
export function isAsciiLetter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A letter, mark or digit of any script, as good as can be told without tables; no sign, punctuation or emoji. */
export function isWordCode(code: number): boolean {
	return code < 128 ? asciiWordCodes[code] === 1 : code >= 0xc0 && !isSign(code);
}

// A table, because every character of every statement and title is asked for.
const asciiWordCodes = Uint8Array.from({ length: 128 }, (_, code) => (isAsciiLetter(code) || isDigit(code) ? 1 : 0));

function isSign(code: number): boolean {
	return (
		code === 0xd7 ||
		code === 0xf7 ||
		(code >= 0x2000 && code <= 0x2bff) ||
		(code >= 0x3000 && code <= 0x3020) ||
		(code >= 0xd800 && code <= 0xf8ff) ||
		(code >= 0xfe00 && code <= 0xfe6f) ||
		(code >= 0xff00 && code <= 0xff0f) ||
		code >= 0xfffc
	);
}

/** A blank, a tab or a line feed. */
export function isSpace(code: number): boolean {
	return code === SPACE || code === TAB || code === LF;
}

/** Offset of the first character at or after `from` that is not `code`, at most `end`. */
export function skipRun(text: string, from: number, end: number, code: number): number {
	let at = from;
	while (at < end && text.charCodeAt(at) === code) {
		at++;
	}
	return at;
}

/** Offset of the first character at or after `from` that is no blank, tab or line feed, at most `end`. */
export function skipSpaces(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && isSpace(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** Offset after the last character before `end` that is no blank, tab or line feed, at least `from`. */
export function skipSpacesBack(text: string, from: number, end: number): number {
	let at = end;
	while (at > from && isSpace(text.charCodeAt(at - 1))) {
		at--;
	}
	return at;
}

/** Number of line feeds from one offset to another. */
export function countFeeds(text: string, from: number, to: number): number {
	let feeds = 0;
	if (to === text.length) {
		// Much quicker, but where the last one stands far behind, it would look for that each time.
		for (let feed = text.indexOf('\n', from); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
			feeds++;
		}
		return feeds;
	}
	for (let at = from; at < to; at++) {
		if (text.charCodeAt(at) === LF) {
			feeds++;
		}
	}
	return feeds;
}
