/** What the first characters of a line tell, without a copy of it: a history has hundreds of thousands of lines. */

const feed = 10;
const hash = 35;
const star = 42;
const zero = 48;
const nine = 57;
const low = 95;
const space = 32;
const c = 99;
const y = 121;

/**
 * Whether a line that starts with this character, as UTF-16 code, is worth reading as the heading of a cycle.
 *
 * @param depth Of the `#` heading of the cycle that it stands in; `null` for none.
 */
export function mayStartCycle(text: string, start: number, end: number, first: number, depth: number | null): boolean {
	switch (first) {
		case hash:
		case star:
		case low:
			return hasCycleWord(text, start) || mayBeDated(text, start, end, depth);
		default:
			return (first | space) === c && (text.charCodeAt(start + 1) | space) === y;
	}
}

/** Whether the first letter of the line is followed as in `Cycle`. */
export function hasCycleWord(text: string, start: number): boolean {
	for (let at = start; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const lower = code | space;
		if (code === feed || (lower >= 97 && lower <= 122)) {
			return lower === c && (text.charCodeAt(at + 1) | space) === y;
		}
	}
	return false;
}

/**
 * Whether the line is worth reading as a heading with a date, a number, or one that has a deeper heading right below it.
 * In a cycle with a `#` heading only those count that are no deeper.
 */
export function mayBeDated(text: string, start: number, end: number, depth: number | null): boolean {
	const first = text.charCodeAt(start);
	if (depth !== null && (first !== hash || isDeeper(text, start, depth))) {
		return false;
	}
	if (first === hash) {
		return hasDeeperBelow(text, start, end) || holdsDigit(text, start, end);
	}
	if (first === star || first === low) {
		return (
			(text.charCodeAt(start + 1) === first || text.charCodeAt(start + 1) === space) && holdsDigit(text, start, end)
		);
	}
	return holdsDigit(text, start, Math.min(end, start + near));
}

function isDeeper(text: string, start: number, depth: number): boolean {
	let at = start;
	while (text.charCodeAt(at) === hash) {
		at++;
	}
	return at - start > depth;
}

/** Characters in which the digits of a line begin that is a date. */
const near = 12;

function holdsDigit(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code >= zero && code <= nine) {
			return true;
		}
	}
	return false;
}

function hasDeeperBelow(text: string, start: number, end: number): boolean {
	let below = end;
	while (text.charCodeAt(below) === feed) {
		below++;
	}
	if (text.charCodeAt(below) !== hash) {
		return false;
	}
	for (let at = start; text.charCodeAt(at) === hash; at++, below++) {
		if (text.charCodeAt(below) !== hash) {
			return false;
		}
	}
	return text.charCodeAt(below) === hash;
}
