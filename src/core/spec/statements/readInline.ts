import {
	BACKSLASH,
	BACKTICK,
	CLOSE_BRACKET,
	COLON,
	isAsciiLetter,
	LESS,
	OPEN_BRACKET,
	OPEN_PAREN,
	skipRun,
} from '../blocks/characters';
import { readHtmlTag } from '../blocks/readHtmlTag';
import { readLinkTail } from '../blocks/readLink';
import { BacktickRuns } from './backtickRuns';
import { isInlineMark } from './isInlineMark';

/** Ranges of a paragraph or cell; offsets into the text, start and end by turns, ascending and apart from each other. */
export interface Inline {
	/** Nothing before this offset is in any range. */
	readonly clearTo: number;
	/** Where keywords do not count: code, link targets, URLs, tags and comments. */
	readonly hidden: readonly number[];
	/** Links from bracket to end, text included. */
	readonly links: readonly number[];
	/** HTML comments. */
	readonly comments: readonly number[];
}

/** Tags, URLs and labels longer than this are taken for text, so that reading stays linear. */
const longest = 2000;

const longestScheme = 16;

const none: readonly number[] = [];

/**
 * Find code spans, links, URLs, tags and comments from `start` to `end`, in linear time.
 *
 * They are read when they are first asked for: most statements say all that they need before the first of them.
 */
export function readInline(text: string, start: number, end: number): Inline {
	return new LazyInline(text, start, end);
}

class LazyInline implements Inline {
	readonly #text: string;
	readonly #start: number;
	readonly #end: number;
	/** Where the first mark stands, once that was looked for. */
	#first = -1;
	#reader: InlineReader | undefined;
	#mayHaveComments: boolean | undefined;

	constructor(text: string, start: number, end: number) {
		this.#text = text;
		this.#start = start;
		this.#end = end;
	}

	get clearTo(): number {
		const first = this.#firstMark();
		return first < this.#end && this.#text.charCodeAt(first) === COLON ? first - longestScheme : first;
	}

	get hidden(): readonly number[] {
		return this.#read().hidden;
	}

	get links(): readonly number[] {
		return this.#read().links;
	}

	get comments(): readonly number[] {
		// Asked for each sentence of a paragraph, so it looks through that once.
		this.#mayHaveComments ??= this.#text.slice(this.#start, this.#end).includes('<!--');
		return this.#mayHaveComments ? this.#read().comments : none;
	}

	#firstMark(): number {
		if (this.#first < 0) {
			const index = this.#text.slice(this.#start, this.#end).search(marks);
			this.#first = index < 0 ? this.#end : this.#start + index;
		}
		return this.#first;
	}

	#read(): InlineReader {
		if (!this.#reader) {
			this.#reader = new InlineReader(this.#text, this.#start, this.#end);
			this.#reader.read(this.#firstMark());
		}
		return this.#reader;
	}
}

/** What something may start or end at. */
const marks = /[\\`<[\]]|:\/\//;

/** Offset of the first character at or after `from` at which something may start or end; `end` where there is none. */
function nextMark(text: string, from: number, end: number): number {
	for (let at = from; at < end; at++) {
		const code = text.charCodeAt(at);
		if (isInlineMark(code) && (code !== COLON || (at + 2 < end && text.startsWith('//', at + 1)))) {
			return at;
		}
	}
	return end;
}

class InlineReader {
	readonly hidden: number[] = [];
	readonly links: number[] = [];
	readonly comments: number[] = [];
	readonly #text: string;
	readonly #start: number;
	readonly #end: number;
	readonly #runs: BacktickRuns;
	readonly #brackets: number[] = [];
	#noCommentEnd = false;

	constructor(text: string, start: number, end: number) {
		this.#text = text;
		this.#start = start;
		this.#end = end;
		this.#runs = new BacktickRuns(text, end);
	}

	/** Read all from the first mark on. */
	read(first: number): void {
		for (let at = first; at < this.#end; at = nextMark(this.#text, at, this.#end)) {
			at = this.#readAt(at);
		}
	}

	/** Read what stands at an offset; the answer is where to go on. */
	#readAt(at: number): number {
		switch (this.#text.charCodeAt(at)) {
			case BACKSLASH:
				return at + 2;
			case BACKTICK:
				return this.#readCode(at);
			case LESS:
				return this.#readPointed(at);
			case OPEN_BRACKET:
				this.#brackets.push(at);
				return at + 1;
			case CLOSE_BRACKET:
				return this.#readLink(at);
			default:
				return this.#readUrl(at);
		}
	}

	#readCode(at: number): number {
		const runEnd = skipRun(this.#text, at, this.#end, BACKTICK);
		const close = this.#runs.endOfClosing(runEnd, runEnd - at);
		return close < 0 ? runEnd : this.#hide(at, close);
	}

	#readPointed(at: number): number {
		const text = this.#text;
		if (text.startsWith('<!--', at)) {
			const close = this.#noCommentEnd ? -1 : text.slice(at + 2, this.#end).indexOf('-->');
			if (close < 0) {
				this.#noCommentEnd = true;
				return at + 4;
			}
			this.comments.push(at, at + close + 5);
			return this.#hide(at, at + close + 5);
		}
		const limit = Math.min(this.#end, at + longest);
		const tagEnd = readHtmlTag(text, at, limit);
		if (tagEnd > 0) {
			return this.#hide(at, tagEnd);
		}
		autolink.lastIndex = at;
		return autolink.test(text) && autolink.lastIndex <= this.#end ? this.#hide(at, autolink.lastIndex) : at + 1;
	}

	#readLink(at: number): number {
		const open = this.#brackets.pop();
		const next = at + 1 < this.#end ? this.#text.charCodeAt(at + 1) : 0;
		let linkEnd = -1;
		if (open !== undefined && next === OPEN_PAREN) {
			linkEnd = readLinkTail(this.#text, at + 1, this.#end);
		} else if (open !== undefined && next === OPEN_BRACKET) {
			linkEnd = this.#endOfLabel(at + 2);
		}
		if (open === undefined || linkEnd < 0) {
			return at + 1;
		}
		while (this.links.length > 0 && (this.links[this.links.length - 2] as number) >= open) {
			this.links.length -= 2;
		}
		this.links.push(open, linkEnd);
		return this.#hide(at, linkEnd);
	}

	#endOfLabel(from: number): number {
		const limit = Math.min(this.#end, from + longest);
		for (let at = from; at < limit; at++) {
			const code = this.#text.charCodeAt(at);
			if (code === CLOSE_BRACKET) {
				return at + 1;
			}
			if (code === OPEN_BRACKET) {
				return -1;
			}
		}
		return -1;
	}

	#readUrl(colon: number): number {
		const text = this.#text;
		let from = colon;
		while (from > this.#start && isAsciiLetter(text.charCodeAt(from - 1)) && colon - from < longestScheme) {
			from--;
		}
		let to = colon + 3;
		while (to < this.#end && isUrlCode(text.charCodeAt(to))) {
			to++;
		}
		while (to > colon + 3 && trailing.includes(text.charAt(to - 1))) {
			to--;
		}
		return from === colon ? colon + 3 : this.#hide(from, to);
	}

	#hide(from: number, to: number): number {
		this.hidden.push(from, to);
		return to;
	}
}

const autolink = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>/y;
const trailing = '.,;:!?\'")]}*_|';

function isUrlCode(code: number): boolean {
	return code > 32 && code !== LESS && code !== BACKTICK && code !== CLOSE_BRACKET && code < 0x3000;
}
