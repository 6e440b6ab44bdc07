import { BANG, DOT, isSpace, QUESTION, skipSpaces, skipSpacesBack } from '../blocks/characters';
import { explicitIdPattern } from './readExplicitId';
import type { Inline } from './readInline';

/**
 * Split a paragraph, from `start` to `end`, into its sentences.
 *
 * Code, links and URLs are never split. Abbreviations, decimals and file names do not end a sentence, nor does a
 * full stop before a lower-case word; the full stops of Chinese and Japanese do. An `{#id}` belongs to the
 * sentence before it.
 *
 * @returns Offsets of the sentences, trimmed, start and end by turns.
 */
export function splitSentences(text: string, start: number, end: number, inline: Inline): readonly number[] {
	const sentences: number[] = [];
	const solid = new SolidRanges(inline);
	let sentence = start;
	// A mark at the very end splits nothing.
	const limit = end - 1;
	for (let at = nextMark(text, start, limit); at < limit; ) {
		const after = solid.endAt(at);
		const stop = after > at ? 0 : endsSentence(text, sentence, at, end);
		if (stop > 0) {
			sentences.push(sentence, skipSpacesBack(text, sentence, stop));
			sentence = skipSpaces(text, stop, end);
		}
		at = nextMark(text, Math.max(after, stop, at + 1), limit);
	}
	const last = skipSpacesBack(text, sentence, end);
	if (last > sentence) {
		sentences.push(sentence, last);
	}
	return sentences;
}

const wideStops: ReadonlySet<number> = new Set(Array.from('。！？｡．', mark => mark.charCodeAt(0)));

/** Offset of the first character at or after `from` that may end a sentence; `limit` where there is none. */
function nextMark(text: string, from: number, limit: number): number {
	for (let at = from; at < limit; at++) {
		const code = text.charCodeAt(at);
		if (code === DOT || code === BANG || code === QUESTION || (code >= 0x3002 && wideStops.has(code))) {
			return at;
		}
	}
	return limit;
}

/** Ranges that no sentence ends in; asked from front to back. */
class SolidRanges {
	readonly #inline: Inline;
	#hidden = 0;
	#link = 0;

	constructor(inline: Inline) {
		this.#inline = inline;
	}

	/** Where the range around an offset ends; 0 where there is none. */
	endAt(offset: number): number {
		if (offset < this.#inline.clearTo) {
			return 0;
		}
		const { hidden, links } = this.#inline;
		while ((hidden[this.#hidden + 1] ?? Infinity) <= offset) {
			this.#hidden += 2;
		}
		while ((links[this.#link + 1] ?? Infinity) <= offset) {
			this.#link += 2;
		}
		const inLink = (links[this.#link] ?? Infinity) <= offset ? (links[this.#link + 1] as number) : 0;
		return (hidden[this.#hidden] ?? Infinity) <= offset ? Math.max(inLink, hidden[this.#hidden + 1] as number) : inLink;
	}
}

const stops = '.!?';
const closers = '"\')]*_”’»›';
const wideClosers = '」』）】》”’"*_)';
const longestAttribute = 100;

/** Offset after the sentence that ends with the mark at `at`, or 0 where it ends none. */
function endsSentence(text: string, sentence: number, at: number, end: number): number {
	const code = text.charCodeAt(at);
	if (code > 127) {
		return withAttribute(text, skipAny(text, at + 1, end, wideClosers), end);
	}
	const stop = skipAny(text, skipAny(text, at + 1, end, stops), end, closers);
	if (stop < end && !isSpace(text.charCodeAt(stop))) {
		return 0;
	}
	const next = skipSpaces(text, stop, end);
	if (next === end) {
		return end;
	}
	if (startsLower(text, next, end) || (code === DOT && !closesWord(text, sentence, at, next))) {
		return 0;
	}
	return withAttribute(text, stop, end);
}

function withAttribute(text: string, stop: number, end: number): number {
	const next = skipSpaces(text, stop, end);
	if (next >= end || !text.startsWith('{#', next)) {
		return stop;
	}
	const close = text.slice(next, Math.min(end, next + longestAttribute)).indexOf('}');
	return close < 0 ? stop : next + close + 1;
}

function startsLower(text: string, next: number, end: number): boolean {
	const letter = text.charAt(skipAny(text, next, Math.min(end, next + 4), '*_("\'“‘'));
	return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

/** Whether the full stop at `dot` ends more than an abbreviation, a number or an id that the sentence starts with. */
function closesWord(text: string, sentence: number, dot: number, next: number): boolean {
	if (dot - sentence < 32 && leadingLabel.test(text.slice(sentence, dot))) {
		return false;
	}
	const word = lastWord.exec(text.slice(Math.max(sentence, dot - 12), dot))?.[0].toLowerCase() ?? '';
	if (abbreviations.has(word) || initials.test(word) || isSpacedAbbreviation(text, sentence, dot, next)) {
		return false;
	}
	const digit = text.charCodeAt(next) >= 48 && text.charCodeAt(next) <= 57;
	return !(digit && beforeNumbers.has(word));
}

/** Whether the full stop stands in an abbreviation that is written with a blank, such as the German “z. B.”. */
function isSpacedAbbreviation(text: string, sentence: number, dot: number, next: number): boolean {
	const tail = text.slice(Math.max(sentence, dot - 6), dot);
	return spacedInitials.test(tail) || (loneLetter.test(tail) && secondInitial.test(text.slice(next, next + 3)));
}

const leadingLabel = new RegExp(`^[*_]*(?:\\d+|${explicitIdPattern})$`);
const lastWord = /[A-Za-z.]+$/;
const initials = /^(?:[a-z]\.)+[a-z]$/;
/** The end of `z. B`, `d. h`, `e. g`: a small letter with a full stop, a blank, a letter. */
const spacedInitials = /(?:^|[\s(])[a-z]\.\s[A-Za-z]$/;
/** What follows the first letter of such an abbreviation. */
const secondInitial = /^[A-Za-z]\.\s/;
const loneLetter = /(?:^|[\s(])[a-z]$/;
const abbreviations: ReadonlySet<string> = new Set(
	'etc vs cf al approx resp incl excl esp viz mr mrs ms dr prof inc ltd corp dept misc'.split(' '),
);
const beforeNumbers: ReadonlySet<string> = new Set(
	'rfc no nos p pp v ver vol ch sec sect fig figs eq ref refs art par max min ca st'.split(' '),
);

function skipAny(text: string, from: number, end: number, characters: string): number {
	let at = from;
	while (at < end && characters.includes(text.charAt(at))) {
		at++;
	}
	return at;
}
