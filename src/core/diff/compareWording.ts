import { plainText } from './plainText';

/** How two statements differ: not, but for markup; in a few words that are no keywords nor beside one; or otherwise. */
export type Wording = 'same' | 'sameKeywords' | 'other';

/** Nothing that could be a keyword, or part of one, or markup. */
const plainWords = /^[a-z0-9 .,;:'"/]*$/;
const capitals = /[A-Z]/;

/** Tell how the wording of a statement changed; quick for what most edits do, which is to change a word or two. */
export function compareWording(before: string, after: string): Wording {
	if (before === after) {
		return 'same';
	}
	const [start, tail] = equalEnds(before, after);
	const old = before.slice(start, before.length - tail);
	const now = after.slice(start, after.length - tail);
	if (lettersOf(old) === lettersOf(now)) {
		return plainText(before) === plainText(after) ? 'same' : 'other';
	}
	const around = before.slice(Math.max(0, start - 2), start) + before.slice(before.length - tail).slice(0, 2);
	return plainWords.test(old) && plainWords.test(now) && !capitals.test(around) ? 'sameKeywords' : 'other';
}

/** How many characters two different texts have in common at their beginning, and after that at their end. */
function equalEnds(a: string, b: string): readonly [start: number, tail: number] {
	const limit = Math.min(a.length, b.length);
	let start = 0;
	while (start < limit && a.charCodeAt(start) === b.charCodeAt(start)) {
		start++;
	}
	let tail = 0;
	while (tail < limit - start && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) {
		tail++;
	}
	return [start, tail];
}

/** Plain text leaves out no more than these, so texts of other letters are other texts. */
function lettersOf(text: string): string {
	return text.replace(/[*_\s]+/g, '');
}
