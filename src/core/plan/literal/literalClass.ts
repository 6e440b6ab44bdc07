/**
 * How much a literal tells by itself.
 *
 * `telling`: hardly stands anywhere by chance (`Hello, you`, `src/a.py`, `maxSize`); `name`: one capitalised word, or several of signs and digits;
 * `common`: numbers, versions, short and plain words, which need words of the statement beside them.
 */
export type LiteralClass = 'telling' | 'name' | 'common';

const common = new Set(['True', 'False', 'None', 'Null', 'NULL', 'TRUE', 'FALSE', 'Error', 'String', 'Object']);

/** Tell the class of a literal by its looks. */
export function literalClass(literal: string): LiteralClass {
	if (common.has(literal) || isQuantity(literal)) {
		return 'common';
	}
	if (literal.length >= 4 && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(literal)) {
		return 'telling';
	}
	if (/^\p{L}+$/u.test(literal)) {
		const isCompound = literal.length >= 4 && /\p{Ll}\p{Lu}/u.test(literal);
		const isName = literal.length >= 4 && /^\p{Lu}/u.test(literal);
		return isCompound || literal.length >= 14 ? 'telling' : isName ? 'name' : 'common';
	}
	const letters = literal.match(/[\p{L}]/gu)?.length ?? 0;
	if (literal.length >= 7 && literal.trim().split(/\s+/).length >= 3) {
		return letters > 0 ? 'telling' : 'name';
	}
	const isAddress = /^\d+\.\d+\.\d+\.\d+/.test(literal);
	return literal.length >= 4 && (letters >= 2 || isAddress) ? 'telling' : 'common';
}

/** A number or version, with or without a unit. */
export function isQuantity(literal: string): boolean {
	return (
		/^(?:[~^<>=]{0,2}v?|[-−+])\d[\d.,_]*\s?(?:%|\p{L}{0,7})$/u.test(literal) && !/^\d+\.\d+\.\d+\.\d+$/.test(literal)
	);
}

/** Whether a literal is an address, a path, an image, a header or an identifier, which means the same wherever it stands. */
export function isReference(literal: string): boolean {
	const isHeader = /^\p{Lu}\p{L}*(?:-\p{Lu}\p{L}*)+$/u.test(literal);
	return (
		isHeader ||
		(!/\s/.test(literal) &&
			(/[/:@_]|^\p{L}{3,}-\p{L}{3}/u.test(literal) || /\p{Ll}\p{Lu}/u.test(literal) || /\.\p{L}/u.test(literal)))
	);
}
