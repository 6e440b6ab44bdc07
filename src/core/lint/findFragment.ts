import type { Stretch } from './session/partPlaces';

/**
 * Find a part of a statement in the source that the statement was read from, where lines may break and be indented
 * anywhere between its words.
 *
 * @param source The text; looked at from `from` to `to`.
 * @param text The statement in one line, of which `start` to `end` is looked for.
 */
export function findFragment(
	source: string,
	from: number,
	to: number,
	text: string,
	start: number,
	end: number,
): Stretch | undefined {
	const fragment = text.slice(start, end);
	const first = /^\S+/.exec(fragment)?.[0];
	if (first === undefined) {
		return undefined;
	}
	let left = countBefore(text, first, start);
	for (let at = source.indexOf(first, from); at >= 0 && at < to; at = source.indexOf(first, at + 1)) {
		const matchEnd = left <= 0 ? matchAt(source, at, to, fragment) : undefined;
		if (matchEnd !== undefined) {
			return { start: at, end: matchEnd };
		}
		left--;
	}
	return undefined;
}

/** How often a word stands before an offset. */
function countBefore(text: string, word: string, before: number): number {
	let found = 0;
	for (let at = text.indexOf(word); at >= 0 && at < before; at = text.indexOf(word, at + 1)) {
		found++;
	}
	return found;
}

function matchAt(source: string, from: number, to: number, fragment: string): number | undefined {
	let at = from;
	for (let index = 0; index < fragment.length; index++) {
		if (fragment[index] === ' ') {
			const blank = /\s/y;
			blank.lastIndex = at;
			if (!blank.test(source)) {
				return undefined;
			}
			while (at < to && /\s/.test(source.charAt(at))) {
				at++;
			}
		} else if (at < to && source[at] === fragment[index]) {
			at++;
		} else {
			return undefined;
		}
	}
	return at;
}
