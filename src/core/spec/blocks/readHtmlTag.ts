import {
	APOSTROPHE,
	BACKTICK,
	EQUALS,
	GREATER,
	isAsciiLetter,
	isDigit,
	isSpace,
	LESS,
	QUOTE,
	SLASH,
	skipSpaces,
} from './characters';

/**
 * Find the end of the opening or closing HTML tag that starts at `start`.
 *
 * @returns The offset after its `>`, or -1 where there is no complete tag before `end`.
 */
export function readHtmlTag(text: string, start: number, end: number): number {
	const closing = text.charCodeAt(start + 1) === SLASH;
	const nameStart = start + (closing ? 2 : 1);
	if (nameStart >= end || !isAsciiLetter(text.charCodeAt(nameStart))) {
		return -1;
	}
	let at = nameStart + 1;
	while (at < end && isTagNameCode(text.charCodeAt(at))) {
		at++;
	}
	if (closing) {
		at = skipSpaces(text, at, end);
		return at < end && text.charCodeAt(at) === GREATER ? at + 1 : -1;
	}
	return readAttributes(text, at, end);
}

function readAttributes(text: string, from: number, end: number): number {
	let at = from;
	while (at < end) {
		const next = skipSpaces(text, at, end);
		const code = next < end ? text.charCodeAt(next) : 0;
		if (code === GREATER) {
			return next + 1;
		}
		if (code === SLASH) {
			return text.charCodeAt(next + 1) === GREATER && next + 1 < end ? next + 2 : -1;
		}
		if (next === at || !isAttributeStart(code)) {
			return -1;
		}
		at = readAttribute(text, next, end);
		if (at < 0) {
			return -1;
		}
	}
	return -1;
}

function readAttribute(text: string, start: number, end: number): number {
	let at = start + 1;
	while (at < end && isAttributeCode(text.charCodeAt(at))) {
		at++;
	}
	const equals = skipSpaces(text, at, end);
	if (equals >= end || text.charCodeAt(equals) !== EQUALS) {
		return at;
	}
	const value = skipSpaces(text, equals + 1, end);
	const quote = value < end ? text.charCodeAt(value) : 0;
	if (quote === QUOTE || quote === APOSTROPHE) {
		for (at = value + 1; at < end; at++) {
			if (text.charCodeAt(at) === quote) {
				return at + 1;
			}
		}
		return -1;
	}
	at = value;
	while (at < end && isBareValueCode(text.charCodeAt(at))) {
		at++;
	}
	return at > value ? at : -1;
}

function isTagNameCode(code: number): boolean {
	return isAsciiLetter(code) || isDigit(code) || code === 45;
}

function isAttributeStart(code: number): boolean {
	return isAsciiLetter(code) || code === 95 || code === 58;
}

function isAttributeCode(code: number): boolean {
	return isAttributeStart(code) || isDigit(code) || code === 45 || code === 46;
}

function isBareValueCode(code: number): boolean {
	return (
		code > 32 &&
		code !== QUOTE &&
		code !== APOSTROPHE &&
		code !== EQUALS &&
		code !== LESS &&
		code !== GREATER &&
		code !== BACKTICK &&
		!isSpace(code)
	);
}
