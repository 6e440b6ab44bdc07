import { BlockList, kindCodes } from './blockList';
import { BACKTICK, COLON, DASH, EQUALS, GREATER, HASH, LESS, PIPE, TILDE } from './characters';
import { HolderStack } from './holderStack';
import { htmlBlockAt } from './htmlBlock';
import { atxDepth, fenceLength, isUnderline } from './leafStarts';
import { LineCursor } from './lineCursor';
import { itemMarkerLength } from './listMarker';
import { codeIndent, OpenLeaf } from './openLeaf';
import { plainStart, plainStarts } from './plainStart';
import type { FrontMatter } from './readFrontMatter';
import { RuleFinder } from './ruleFinder';
import { delimitsTable } from './tableRow';

/** Columns of a bullet and the blank after it. */
const bulletWidth = 2;

/** What a line, or the rest of it, turned out to start. */
type Started = 'nothing' | 'holder' | 'leaf';

/**
 * Builds the list of blocks line by line; it lives as long as one scan.
 *
 * A line first passes the marks of the holders that it belongs to, then goes to an open code block, comment or the
 * like, or else starts holders and at last a leaf, or goes on with the open paragraph or table.
 */
export class BlockScanner {
	readonly #text: string;
	readonly #cursor: LineCursor;
	readonly #blocks: BlockList;
	readonly #holders: HolderStack;
	readonly #leaf: OpenLeaf;
	readonly #rules = new RuleFinder();
	#line = 0;
	/** The last line that is not blank, and its end. */
	#lastLine = 0;
	#lastEnd = 0;

	constructor(text: string) {
		this.#text = text;
		this.#cursor = new LineCursor(text);
		this.#blocks = new BlockList(text.length);
		this.#holders = new HolderStack(this.#blocks);
		this.#leaf = new OpenLeaf(this.#cursor, this.#blocks, this.#holders);
	}

	/** Count the front matter as read; only before the first line. */
	addFrontMatter({ lines, end }: FrontMatter): void {
		this.#blocks.setEnd(this.#blocks.add(kindCodes.frontMatter, 1, 0, end, -1, 0), lines, end);
		this.#line = lines;
	}

	/** Read the next line, which stands from `start` to `end` without its line feed. */
	readLine(start: number, end: number): void {
		this.#line++;
		if (start === end) {
			this.#readBlank(this.#holders.matchBlank());
			return;
		}
		if (!this.#readPlain(start, end) && !this.#readMarked(start, end)) {
			return;
		}
		this.#lastLine = this.#line;
		this.#lastEnd = end;
	}

	/** End the scan. */
	finish(): BlockList {
		this.#closeTo(0);
		this.#blocks.trim();
		return this.#blocks;
	}

	/** Read a line of which the beginning says all; no holder goes on in it. `false` for any other. */
	#readPlain(start: number, end: number): boolean {
		const plain = plainStart(this.#text, start);
		if (plain === plainStarts.marked || (this.#holders.depth === 0 && this.#leaf.isVerbatim)) {
			return false;
		}
		const cursor = this.#cursor;
		cursor.moveTo(start, end);
		if (plain === plainStarts.hash) {
			return this.#startHeading(0) === 'leaf';
		}
		if (plain === plainStarts.item) {
			this.#holders.pushItem(this.#add(kindCodes.item, 0, 0), bulletWidth);
			cursor.moveTo(start + bulletWidth, end);
			this.#leaf.open(this.#add(kindCodes.paragraph, 1, 0));
		} else {
			this.#readText(0);
		}
		return true;
	}

	/** Read any line; `false` where it is blank. */
	#readMarked(start: number, end: number): boolean {
		const cursor = this.#cursor;
		cursor.moveToLine(start, end);
		const matched = this.#holders.match(cursor);
		if (cursor.blank) {
			this.#readBlank(matched);
			return false;
		}
		if (matched < this.#holders.depth || !this.#leaf.takesVerbatim(this.#line)) {
			this.#startBlocks(matched);
		}
		return true;
	}

	#readBlank(matched: number): void {
		if (matched < this.#holders.depth) {
			this.#closeTo(matched);
		} else if (this.#leaf.isOpen) {
			this.#leaf.readBlank();
		} else if (this.#holders.isInnermostItem(this.#blocks.length - 1)) {
			// An item starts with one blank line at most.
			this.#closeTo(matched - 1);
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
		const isCode = this.#cursor.indent >= codeIndent;
		const goesOn = this.#leaf.isTable && keep === this.#holders.depth && !isCode;
		// A paragraph goes on even where the line is not indented enough for its holders.
		if (goesOn || this.#leaf.isParagraph) {
			this.#leaf.extend(this.#line);
		} else {
			this.#leaf.open(this.#add(isCode ? kindCodes.code : kindCodes.paragraph, keep, 0));
		}
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
				return this.#belongsToParagraph(keep) &&
					(this.#startTable(keep) === 'leaf' || this.#endSetext(keep, 2) === 'leaf')
					? 'leaf'
					: this.#startRuleOrItem(keep);
			default:
				return this.#startRuleOrItem(keep);
		}
	}

	#startQuote(keep: number): Started {
		this.#holders.pushQuote(this.#add(kindCodes.quote, keep, 0));
		this.#cursor.passQuoteMarker();
		return 'holder';
	}

	#startHeading(keep: number): Started {
		const depth = atxDepth(this.#text, this.#cursor.next, this.#cursor.end);
		if (depth === 0) {
			return 'nothing';
		}
		this.#add(kindCodes.heading, keep, depth);
		return 'leaf';
	}

	#startFence(keep: number): Started {
		const length = fenceLength(this.#text, this.#cursor.next, this.#cursor.end);
		if (length === 0) {
			return 'nothing';
		}
		this.#leaf.openFence(this.#add(kindCodes.fence, keep, length), length);
		return 'leaf';
	}

	#startHtml(keep: number): Started {
		const html = htmlBlockAt(this.#text, this.#cursor.next, this.#cursor.end);
		const inTable = this.#leaf.isTable && keep === this.#holders.depth;
		if (!html || (html === 'tag' && (inTable || this.#leaf.isParagraph))) {
			return 'nothing';
		}
		this.#leaf.openHtml(this.#add(html === 'comment' ? kindCodes.comment : kindCodes.html, keep, 0), html);
		return 'leaf';
	}

	/** A delimiter row makes the line before it the head of a table. */
	#startTable(keep: number): Started {
		const head = this.#leaf.headStart;
		if (!this.#belongsToParagraph(keep) || head < 0) {
			return 'nothing';
		}
		const { next, end } = this.#cursor;
		if (!delimitsTable(this.#text, head, this.#leaf.headEnd, next, end)) {
			return 'nothing';
		}
		this.#leaf.becomeTable(this.#line);
		return 'leaf';
	}

	/** An underline makes the open paragraph a heading. */
	#endSetext(keep: number, level: number): Started {
		if (!this.#belongsToParagraph(keep) || !isUnderline(this.#text, this.#cursor.next, this.#cursor.end)) {
			return 'nothing';
		}
		return this.#leaf.becomeHeading(level, this.#line) ? 'leaf' : 'nothing';
	}

	#startRuleOrItem(keep: number): Started {
		const { next, end } = this.#cursor;
		if (this.#rules.isRule(this.#text, next, end)) {
			this.#add(kindCodes.rule, keep, 0);
			return 'leaf';
		}
		const length = itemMarkerLength(this.#text, next, end, this.#belongsToParagraph(keep));
		return length > 0 ? this.#startItem(keep, length) : 'nothing';
	}

	#startItem(keep: number, length: number): Started {
		const cursor = this.#cursor;
		const { indent } = cursor;
		const item = this.#add(kindCodes.item, keep, 0);
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
		return this.#leaf.isParagraph && keep === this.#holders.depth;
	}

	/** Close the leaf and all holders but `keep`, and add the block that starts at the cursor. */
	#add(kind: number, keep: number, level: number): number {
		this.#closeTo(keep);
		const { next, end } = this.#cursor;
		return this.#blocks.add(kind, this.#line, next, end, this.#holders.innermost, level);
	}

	#closeTo(depth: number): void {
		this.#leaf.close();
		this.#holders.closeTo(depth, this.#lastLine, this.#lastEnd);
	}
}
