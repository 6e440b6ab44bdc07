import {
	BACKSLASH,
	BACKTICK,
	CLOSE_BRACKET,
	isAsciiLetter,
	LESS,
	OPEN_BRACKET,
	OPEN_PAREN,
	skipRun,
} from '../blocks/characters';
import { readHtmlTag } from '../blocks/readHtmlTag';
import { readLinkTail } from '../blocks/readLink';
import { BacktickRuns } from './backtickRuns';

/** Ranges of a paragraph or cell; offsets into the text, start and end by turns, ascending and apart from each other. */
export interface Inline {
	/** Where keywords do not count: code, link targets, URLs, tags and comments. */
	readonly hidden: readonly number[];
	/** Links from bracket to end, text included. */
	readonly links: readonly number[];
	/** HTML comments. */
	readonly comments: readonly number[];
}

/** Tags, URLs and labels longer than this are taken for text, so that reading stays linear. */
const longest = 2000;

const plain: Inline = { hidden: [], links: [], comments: [] };

/** Find code spans, links, URLs, tags and comments from `start` to `end`, in linear time. */
export function readInline(text: string, start: number, end: number): Inline {
	return special.test(text.slice(start, end)) ? new InlineReader(text, start, end).read() : plain;
}

const special = /[`<\]]|:\/\//;
/** Each match is one character at which something may start or end. */
const marks = /[\\`<[\]]|:(?=\/\/)/g;

class InlineReader implements Inline {
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

	read(): Inline {
		const part = this.#text.slice(this.#start, this.#end);
		marks.lastIndex = 0;
		while (marks.test(part)) {
			marks.lastIndex = this.#readAt(this.#start + marks.lastIndex - 1) - this.#start;
		}
		return this;
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
		while (from > this.#start && isAsciiLetter(text.charCodeAt(from - 1)) && colon - from < 16) {
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
