import {
	BACKTICK,
	CLOSE_PAREN,
	COLON,
	DASH,
	DOT,
	isDigit,
	isWordCode,
	LESS,
	OPEN_PAREN,
	SPACE,
	UNDERSCORE,
} from '../../spec/blocks/characters';
import { hashStart, hashStep } from './hash';
import { wordAt } from './lexicon';
import { marks, type Word } from './word';

/** What a token is. */
export const tokenKinds = {
	word: 0,
	/** Starts with a digit: `30`, `30s`, `1.5`, `2xx`. */
	number: 1,
	/** Code, a quotation, or a name in angle brackets. */
	literal: 2,
	comma: 3,
	/** End of a sentence, colon or semicolon. */
	stop: 4,
} as const;

/** Quotations longer than this are text like any other. */
const longestQuote = 120;
const longestTarget = 500;

const abbreviations: ReadonlySet<string> = new Set(['e.g', 'i.e', 'etc', 'vs', 'cf', 'approx']);

/** Tokens behind the last one that rules may ask for before they see that there is nothing. */
const lookedAhead = 4;
const noKind = -1;

const noWord: Word = { spelling: '', hash: 0, lower: '', marks: 0, concept: 0 };

/**
 * The words, numbers, literals and signs of one statement.
 *
 * One object reads one statement after the other, so that the rules need no new memory for each.
 * Targets of links, URLs and marks of emphasis are left out.
 */
export class Tokens {
	text = '';
	length = 0;
	/** The marks of all words together. */
	allMarks = 0;
	/** `1 << kind` for each of numbers and literals that stands in it. */
	allKinds = 0;
	/** A number that statements of the same words, numbers and literals have in common, and others hardly ever. */
	hash = 0;
	/** The words of normative keywords, in their order. */
	readonly keywords: number[] = [];
	#depth = 0;
	readonly kinds: number[] = [];
	readonly starts: number[] = [];
	readonly ends: number[] = [];
	/** For tokens other than words an empty word, so that it can be asked like any. */
	readonly words: Word[] = [];

	/** Read a statement in one line, in linear time. */
	read(text: string): this {
		this.text = text;
		this.length = 0;
		this.allMarks = 0;
		this.allKinds = 0;
		this.hash = hashStart;
		// Setting a length is slow, and most statements have one keyword.
		while (this.keywords.length > 0) {
			this.keywords.pop();
		}
		this.#depth = 0;
		const end = text.length;
		let at = 0;
		while (at < end) {
			const code = text.charCodeAt(at);
			if (code === SPACE) {
				at++;
			} else if (isWordCode(code)) {
				at = this.#readWord(at, end);
			} else {
				at = this.#readSign(at, code, end);
			}
		}
		this.#endWithNothing();
		return this;
	}

	/** The rules look at what comes next, where nothing of the statement before must be left. */
	#endWithNothing(): void {
		const end = this.text.length;
		for (let at = this.length; at < this.length + lookedAhead; at++) {
			this.kinds[at] = noKind;
			this.starts[at] = end;
			this.ends[at] = end;
			this.words[at] = noWord;
		}
	}

	/** The token as it stands in the text. */
	source(index: number): string {
		return this.text.slice(this.starts[index], this.ends[index]);
	}

	marks(index: number): number {
		return this.words[index]?.marks ?? 0;
	}

	lower(index: number): string {
		return this.words[index]?.lower ?? '';
	}

	#readWord(start: number, end: number): number {
		const { text } = this;
		const first = text.charCodeAt(start);
		let hash = hashStep(hashStart, first);
		let at = start + 1;
		for (; at < end; at++) {
			const code = text.charCodeAt(at);
			if (!isWordCode(code) && !(isJoint(code) && at + 1 < end && isWordCode(text.charCodeAt(at + 1)))) {
				break;
			}
			hash = hashStep(hash, code);
		}
		if (at < end && text.charCodeAt(at) === COLON && text.startsWith('://', at)) {
			const blank = text.indexOf(' ', at);
			return blank < 0 ? end : blank;
		}
		this.hash = hashStep(this.hash, hash);
		if (isDigit(first)) {
			const to = text.charAt(at) === '%' ? at + 1 : at;
			this.allKinds |= 1 << tokenKinds.number;
			return this.#add(tokenKinds.number, start, to, noWord);
		}
		const word = wordAt(text, start, at, hash);
		if ((word.marks & marks.modal) !== 0) {
			this.keywords.push(this.length);
		}
		this.allMarks |= word.marks;
		return this.#add(tokenKinds.word, start, at, word);
	}

	#readSign(at: number, code: number, end: number): number {
		const { text } = this;
		switch (code) {
			case BACKTICK:
				return this.#readLiteral(at, '`');
			case 0x22:
				return this.#readLiteral(at, '"');
			case 0x201c:
				return this.#readLiteral(at, '”');
			case LESS:
				return this.#readLiteral(at, '>');
			case 0x5d: {
				// The target of a link says nothing.
				const close = text.charAt(at + 1) === '(' ? text.slice(at, at + longestTarget).indexOf(')') : -1;
				return close < 0 ? at + 1 : at + close + 1;
			}
			case 0x2c:
			case 0x2014:
				return this.#add(tokenKinds.comma, at, at + 1, noWord);
			case OPEN_PAREN:
				this.#depth++;
				return at + 1;
			case CLOSE_PAREN:
				this.#depth = Math.max(0, this.#depth - 1);
				return at + 1;
			case DOT:
			case COLON:
			case 0x3b:
			case 0x21:
			case 0x3f:
				return at + 1 === end || text.charCodeAt(at + 1) === SPACE || code === 0x3b ? this.#readStop(at, code) : at + 1;
			default:
				return at + 1;
		}
	}

	/** In parentheses, and behind an abbreviation, no sentence ends. */
	#readStop(at: number, code: number): number {
		const before = this.length === 0 || this.ends[this.length - 1] !== at ? '' : this.lower(this.length - 1);
		if (code === DOT && abbreviations.has(before)) {
			return at + 1;
		}
		return this.#add(this.#depth > 0 ? tokenKinds.comma : tokenKinds.stop, at, at + 1, noWord);
	}

	#readLiteral(at: number, closer: string): number {
		const close = this.text.slice(at + 1, at + longestQuote).indexOf(closer);
		if (close <= 0) {
			return at + 1;
		}
		this.allKinds |= 1 << tokenKinds.literal;
		for (let inner = at; inner <= at + close; inner++) {
			this.hash = hashStep(this.hash, this.text.charCodeAt(inner));
		}
		return this.#add(tokenKinds.literal, at, at + close + 2, noWord);
	}

	#add(kind: number, start: number, end: number, word: Word): number {
		const index = this.length++;
		this.kinds[index] = kind;
		this.starts[index] = start;
		this.ends[index] = end;
		this.words[index] = word;
		return end;
	}
}

/** What may stand inside a word: `user-friendly`, `snake_case`, `file.ts`, `don't`, `1,000`. */
function isJoint(code: number): boolean {
	return code === DASH || code === UNDERSCORE || code === DOT || code === 0x27 || code === 0x2019 || code === 0x2c;
}
