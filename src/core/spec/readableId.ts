import { CLOSE_BRACKET, isDigit, isWordCode, OPEN_PAREN, SPACE } from './blocks/characters';

/** Characters of a statement or title that are looked at, words that go into an id, and characters of a word. */
const sampled = 240;
const mostWords = 4;
const mostTitleWords = 6;
const longestWord = 24;

/**
 * The part of a readable id that tells a person which statement is meant: its first words that matter.
 *
 * Literals in code or quotes, numbers and keywords are left out where words remain, so that changing them does
 * not change the id. Letters of any script are kept. It need not be unique.
 */
export function statementSlug(text: string): string {
	const sample = text.slice(0, sampled).toLowerCase();
	return slugOf(sample, mostWords, statementLiterals) || slugOf(sample, mostWords, noLiterals) || 'item';
}

/** The part of a readable id that names the section. */
export function titleSlug(title: string): string {
	return slugOf(title.slice(0, sampled).toLowerCase(), mostTitleWords, titleLiterals);
}

type Literals = ReadonlyMap<number, string>;

/** First character of what is passed over, and what ends it; a `]` counts before `(` only. */
const statementLiterals = literalsOf('``', '""', '“”', '<>', '])');
const titleLiterals = literalsOf('<>', '])');
const noLiterals = literalsOf();

function literalsOf(...pairs: readonly string[]): Literals {
	return new Map(pairs.map(pair => [pair.charCodeAt(0), pair.charAt(1)]));
}

const insignificant: ReadonlySet<string> = new Set(
	(
		'a an the this that these those it its is are be been was were has have had will would can could do does ' +
		'of to in on at by for from with without as into and or if when then than there so all any each every only ' +
		'must shall should may not required recommended optional s t http https'
	).split(' '),
);

/** The first significant words of a lower-case text, joined by `-`; its first words where none is significant. */
function slugOf(lower: string, most: number, literals: Literals): string {
	let significant = '';
	let all = '';
	let count = 0;
	let at = 0;
	while (at < lower.length && count < most) {
		const wordEnd = endOfWord(lower, at);
		if (wordEnd === at) {
			at = afterLiteral(lower, at, literals);
			continue;
		}
		const word = lower.slice(at, Math.min(wordEnd, at + longestWord));
		at = wordEnd;
		if (isNumber(word) || insignificant.has(word)) {
			all = count === 0 ? join(all, word) : all;
		} else {
			significant = join(significant, word);
			count++;
		}
	}
	return significant || all.split('-', most).join('-');
}

function join(words: string, word: string): string {
	return words === '' ? word : `${words}-${word}`;
}

function endOfWord(text: string, start: number): number {
	let at = start;
	while (at < text.length && isWordCode(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** Offset after the literal that starts at a character, or after that character where none does. */
function afterLiteral(text: string, at: number, literals: Literals): number {
	const code = text.charCodeAt(at);
	const closer = code === SPACE ? undefined : literals.get(code);
	if (closer === undefined || (code === CLOSE_BRACKET && text.charCodeAt(at + 1) !== OPEN_PAREN)) {
		return at + 1;
	}
	const close = text.indexOf(closer, at + 1);
	return close < 0 ? at + 1 : close + 1;
}

function isNumber(word: string): boolean {
	return isDigit(word.charCodeAt(0)) && /^\d+$/.test(word);
}
