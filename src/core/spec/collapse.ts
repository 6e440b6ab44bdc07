import { SPACE } from './blocks/characters';

/** The text in one line: each run of white space one blank, none at the ends. */
export function collapse(text: string): string {
	const trimmed = text.trim();
	let line = '';
	let from = 0;
	for (let at = 0; at < trimmed.length; at++) {
		if (!isWhite(trimmed.charCodeAt(at))) {
			continue;
		}
		const end = endOfRun(trimmed, at);
		// A single blank, as nearly all are, stays where it is.
		if (end > at + 1 || trimmed.charCodeAt(at) !== SPACE) {
			line += `${trimmed.slice(from, at)} `;
			from = end;
		}
		at = end;
	}
	return from === 0 ? trimmed : line + trimmed.slice(from);
}

/** Offset after the white space that starts at `start`; what follows it is none. */
function endOfRun(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && isWhite(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

function isWhite(code: number): boolean {
	return code <= SPACE ? code === SPACE || (code >= 9 && code <= 13) : code >= 0xa0 && wideSpaces.has(code);
}

/** What `\s` matches besides the white space of ASCII. */
const wideSpaces: ReadonlySet<number> = new Set(
	Array.from(
		'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
		space => space.charCodeAt(0),
	),
);
