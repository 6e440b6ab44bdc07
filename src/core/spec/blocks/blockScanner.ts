import { BlockList, kindCodes } from './blockList';
import {
	BACKTICK,
	COLON,
	DASH,
	EQUALS,
	GREATER,
	HASH,
	LESS,
	OPEN_BRACKET,
	PIPE,
	skipSpaces,
	TILDE,
} from './characters';
import { HolderStack } from './holderStack';
import { endsAtBlank, endsHtmlBlock, type HtmlBlock, htmlBlockAt } from './htmlBlock';
import { atxDepth, closesFence, fenceLength, isUnderline } from './leafStarts';
import { LineCursor } from './lineCursor';
import { listMarkerLength, mayInterruptParagraph } from './listMarker';
import type { FrontMatter } from './readFrontMatter';
import { RuleFinder } from './ruleFinder';
import { splitDefinitions } from './splitDefinitions';
import { delimiterColumns, rowCells } from './tableRow';

/** What a line, or the rest of it, turned out to start. */
type Started = 'nothing' | 'holder' | 'leaf';

/** Indentation from which on text is code. */
const codeIndent = 4;

const none = -1;

/** Builds the list of blocks line by line; it lives as long as one scan. */
export class BlockScanner {
	readonly #text: string;
	readonly #cursor: LineCursor;
	readonly #blocks = new BlockList();
	readonly #holders = new HolderStack(this.#blocks);
	readonly #rules = new RuleFinder();
	#line = 0;
	/** The last line that is not blank, and its end. */
	#lastLine = 0;
	#lastEnd = 0;
	/** Index and kind of the block without blocks in it that the next line may belong to. */
	#leaf = none;
	#leafKind = none;
	#fenceCode = 0;
	#fenceLength = 0;
	#html: HtmlBlock = 'tag';
	/** Where the last line of the open paragraph starts: it may yet be the head of a table. */
	#headStart = 0;
	#headIndent = 0;

	constructor(text: string) {
		this.#text = text;
		this.#cursor = new LineCursor(text);
	}

	/** Count the front matter as read; only before the first line. */
	addFrontMatter({ lines, end }: FrontMatter): void {
		this.#blocks.setEnd(this.#blocks.add(kindCodes.frontMatter, 1, 0, end, none, 0), lines, end);
		this.#line = lines;
	}

	/** Read the next line, which stands from `start` to `end` without its line feed. */
	readLine(start: number, end: number): void {
		const cursor = this.#cursor;
		this.#line++;
		cursor.moveToLine(start, end);
		const matched = this.#holders.match(cursor);
		if (cursor.blank) {
			this.#readBlank(matched);
			return;
		}
		if (matched < this.#holders.depth || !this.#continueLeaf()) {
			this.#startBlocks(matched);
		}
		this.#lastLine = this.#line;
		this.#lastEnd = end;
	}

	/** End the scan. */
	finish(): BlockList {
		this.#closeTo(0);
		return this.#blocks;
	}

	#readBlank(matched: number): void {
		if (matched < this.#holders.depth) {
			this.#closeTo(matched);
			return;
		}
		const kind = this.#leafKind;
		if (kind === none) {
			// An item starts with one blank line at most.
			if (this.#holders.isInnermostItem(this.#blocks.length - 1)) {
				this.#closeTo(matched - 1);
			}
		} else if (
			kind === kindCodes.paragraph ||
			kind === kindCodes.table ||
			(kind === kindCodes.html && endsAtBlank(this.#html))
		) {
			this.#closeLeaf();
		}
	}

	/** Whether the line belongs to an open leaf that takes lines as they are. */
	#continueLeaf(): boolean {
		const { next, end, indent } = this.#cursor;
		switch (this.#leafKind) {
			case kindCodes.fence:
				this.#extendLeaf();
				if (indent < codeIndent && closesFence(this.#text, next, end, this.#fenceCode, this.#fenceLength)) {
					this.#blocks.setClosed(this.#leaf, true);
					this.#closeLeaf();
				}
				return true;
			case kindCodes.html:
			case kindCodes.comment:
				this.#extendLeaf();
				this.#endHtml();
				return true;
			case kindCodes.code:
				if (indent < codeIndent) {
					this.#closeLeaf();
					return false;
				}
				this.#extendLeaf();
				return true;
			default:
				return false;
		}
	}

	/** Open what the line starts, holder by holder; of the open ones, `matched` stay open. */
	#startBlocks(matched: number): void {
		const cursor = this.#cursor;
		let keep = matched;
		while (!cursor.blank) {
			const started = cursor.indent < codeIndent ? this.#start(keep) : 'nothing';
			if (started === 'leaf') {
				return;
			}
			if (started === 'nothing') {
				this.#readText(keep);
				return;
			}
			keep = this.#holders.depth;
		}
	}

	#readText(keep: number): void {
		const { next, indent } = this.#cursor;
		const isCode = indent >= codeIndent;
		if (this.#leafKind === kindCodes.paragraph) {
			// Also where the line is not indented enough for the paragraph's holders.
			this.#extendLeaf();
		} else if (this.#leafKind === kindCodes.table && keep === this.#holders.depth && !isCode) {
			this.#extendLeaf();
			return;
		} else {
			this.#openLeaf(isCode ? kindCodes.code : kindCodes.paragraph, keep, 0);
		}
		this.#headStart = next;
		this.#headIndent = indent;
	}

	#start(keep: number): Started {
		switch (this.#text.charCodeAt(this.#cursor.next)) {
			case GREATER:
				return this.#startQuote(keep);
			case HASH:
				return this.#startHeading(keep);
			case BACKTICK:
			case TILDE:
				return this.#startFence(keep);
			case LESS:
				return this.#startHtml(keep);
			case PIPE:
			case COLON:
				return this.#startTable(keep);
			case EQUALS:
				return this.#endSetext(keep, 1);
			case DASH:
				return this.#startTable(keep) === 'leaf' || this.#endSetext(keep, 2) === 'leaf'
					? 'leaf'
					: this.#startRuleOrItem(keep);
			default:
				return this.#startRuleOrItem(keep);
		}
	}

	#startQuote(keep: number): Started {
		this.#closeTo(keep);
		this.#holders.pushQuote(this.#add(kindCodes.quote, 0));
		this.#cursor.passQuoteMarker();
		return 'holder';
	}

	#startHeading(keep: number): Started {
		const depth = atxDepth(this.#text, this.#cursor.next, this.#cursor.end);
		if (depth === 0) {
			return 'nothing';
		}
		this.#closeTo(keep);
		this.#add(kindCodes.heading, depth);
		return 'leaf';
	}

	#startFence(keep: number): Started {
		const { next, end } = this.#cursor;
		const length = fenceLength(this.#text, next, end);
		if (length === 0) {
			return 'nothing';
		}
		this.#openLeaf(kindCodes.fence, keep, length);
		this.#blocks.setClosed(this.#leaf, false);
		this.#fenceCode = this.#text.charCodeAt(next);
		this.#fenceLength = length;
		return 'leaf';
	}

	#startHtml(keep: number): Started {
		const html = htmlBlockAt(this.#text, this.#cursor.next, this.#cursor.end);
		const inTable = this.#leafKind === kindCodes.table && keep === this.#holders.depth;
		if (!html || (html === 'tag' && (inTable || this.#leafKind === kindCodes.paragraph))) {
			return 'nothing';
		}
		this.#openLeaf(html === 'comment' ? kindCodes.comment : kindCodes.html, keep, 0);
		this.#html = html;
		this.#endHtml();
		return 'leaf';
	}

	#endHtml(): void {
		if (endsHtmlBlock(this.#html, this.#text.slice(this.#cursor.next, this.#cursor.end))) {
			this.#closeLeaf();
		}
	}

	/** A delimiter row makes the line before it the head of a table. */
	#startTable(keep: number): Started {
		if (!this.#belongsToParagraph(keep) || this.#headIndent >= codeIndent) {
			return 'nothing';
		}
		const columns = delimiterColumns(this.#text, this.#cursor.next, this.#cursor.end);
		if (columns === 0 || rowCells(this.#text, this.#headStart, this.#lastEnd).length !== columns * 2) {
			return 'nothing';
		}
		this.#cutHead();
		this.#extendLeaf();
		return 'leaf';
	}

	/** Make the last line of the open paragraph a table. */
	#cutHead(): void {
		const blocks = this.#blocks;
		const headLine = this.#line - 1;
		if (blocks.line(this.#leaf) === headLine) {
			blocks.setKind(this.#leaf, kindCodes.table, 0);
		} else {
			blocks.setEnd(this.#leaf, headLine - 1, this.#text.lastIndexOf('\n', this.#headStart));
			this.#closeLeaf();
			this.#leaf = blocks.add(kindCodes.table, headLine, this.#headStart, this.#lastEnd, this.#holders.innermost, 0);
		}
		this.#leafKind = kindCodes.table;
	}

	/** An underline makes the open paragraph a heading. */
	#endSetext(keep: number, level: number): Started {
		if (!this.#belongsToParagraph(keep) || !isUnderline(this.#text, this.#cursor.next, this.#cursor.end)) {
			return 'nothing';
		}
		this.#splitDefinitions();
		if (this.#leaf === none) {
			return 'nothing';
		}
		this.#blocks.setKind(this.#leaf, kindCodes.heading, level);
		this.#extendLeaf();
		this.#leafKind = kindCodes.heading;
		this.#closeLeaf();
		return 'leaf';
	}

	#startRuleOrItem(keep: number): Started {
		const { next, end } = this.#cursor;
		if (this.#rules.isRule(this.#text, next, end)) {
			this.#closeTo(keep);
			this.#add(kindCodes.rule, 0);
			return 'leaf';
		}
		const length = listMarkerLength(this.#text, next, end);
		return length > 0 ? this.#startItem(keep, length) : 'nothing';
	}

	#startItem(keep: number, length: number): Started {
		const cursor = this.#cursor;
		const { next, end, indent } = cursor;
		if (this.#belongsToParagraph(keep)) {
			const empty = skipSpaces(this.#text, next + length, end) === end;
			if (empty || !mayInterruptParagraph(this.#text, next, length)) {
				return 'nothing';
			}
		}
		this.#closeTo(keep);
		const item = this.#add(kindCodes.item, 0);
		cursor.passMarker(length);
		// What follows the marker by five columns or more is code after one blank.
		const gap = cursor.blank || cursor.indent > codeIndent ? 1 : cursor.indent;
		if (!cursor.blank) {
			cursor.advance(gap);
		}
		this.#holders.pushItem(item, indent + length + gap);
		return 'holder';
	}

	/** Whether a paragraph is open and the line belongs to all of its holders. */
	#belongsToParagraph(keep: number): boolean {
		return this.#leafKind === kindCodes.paragraph && keep === this.#holders.depth;
	}

	#openLeaf(kind: number, keep: number, level: number): void {
		this.#closeTo(keep);
		this.#leaf = this.#add(kind, level);
		this.#leafKind = kind;
	}

	#add(kind: number, level: number): number {
		const { next, end } = this.#cursor;
		return this.#blocks.add(kind, this.#line, next, end, this.#holders.innermost, level);
	}

	#extendLeaf(): void {
		this.#blocks.setEnd(this.#leaf, this.#line, this.#cursor.end);
	}

	#closeTo(depth: number): void {
		this.#closeLeaf();
		this.#holders.closeTo(depth, this.#lastLine, this.#lastEnd);
	}

	#closeLeaf(): void {
		if (this.#leafKind === kindCodes.paragraph) {
			this.#splitDefinitions();
		}
		this.#leaf = none;
		this.#leafKind = none;
	}

	#splitDefinitions(): void {
		if (this.#text.charCodeAt(this.#blocks.start(this.#leaf)) === OPEN_BRACKET && !this.#holders.inQuote) {
			this.#leaf = splitDefinitions(this.#text, this.#blocks, this.#leaf);
			this.#leafKind = this.#leaf === none ? none : kindCodes.paragraph;
		}
	}
}
