import type { ExplicitId } from './statement';

/** A number such as `1.2` in front of a statement, and where the rest begins. */
export interface FoundNumber {
	readonly number: ExplicitId;
	/** Offset after the number, its marks and the white space behind it. */
	readonly end: number;
}

const longest = 24;
const head = /^([*_]{0,3})(\d{1,3}\.\d{1,3})[.):]?[*_]{0,3}[:.)]?\s+(?![a-z\d])/;

/** Read the number of two parts that a statement starts with; one before a small letter or another number is a quantity. */
export function readNumber(text: string, start: number, end: number): FoundNumber | undefined {
	const code = text.charCodeAt(start);
	if (code > 57 || code < 42) {
		// Neither a digit nor a mark of emphasis; `_` in front is too rare to pay for.
		return undefined;
	}
	const match = head.exec(text.slice(start, Math.min(end, start + longest)));
	const [all = '', marks = '', id = ''] = match ?? [];
	return match ? { number: { id, start: start + marks.length }, end: start + all.length } : undefined;
}
