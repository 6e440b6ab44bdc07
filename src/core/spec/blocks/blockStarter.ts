import { kindCodes } from './blockList';
import { BACKTICK, COLON, DASH, EQUALS, GREATER, HASH, LESS, PIPE, TILDE } from './characters';
import { htmlBlockAt } from './htmlBlock';
import { atxDepth, fenceLength, isUnderline } from './leafStarts';
import { itemMarkerLength } from './listMarker';
import type { OpenBlocks } from './openBlocks';
import { codeIndent } from './openLeaf';
import { RuleFinder } from './ruleFinder';
import { delimitsTable } from './tableRow';

/** What a line, or the rest of it, turned out to start. */
export type Started = 'nothing' | 'holder' | 'leaf';

/** Opens the blocks that the marks at the beginning of a line start: quotes, items, headings, fences and the like. */
export class BlockStarter {
	readonly #open: OpenBlocks;
	readonly #rules = new RuleFinder();

	constructor(open: OpenBlocks) {
		this.#open = open;
	}

	/**
	 * Open what starts at the cursor, if anything does but text.
	 *
	 * @param keep Holders that stay open.
	 */
	start(keep: number): Started {
		switch (this.#open.text.charCodeAt(this.#open.cursor.next)) {
			case GREATER:
				return this.#startQuote(keep);
			case HASH:
				return this.startHeading(keep);
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
				return this.#open.belongsToParagraph(keep) &&
					(this.#startTable(keep) === 'leaf' || this.#endSetext(keep, 2) === 'leaf')
					? 'leaf'
					: this.#startRuleOrItem(keep);
			default:
				return this.#startRuleOrItem(keep);
		}
	}

	#startQuote(keep: number): Started {
		this.#open.holders.pushQuote(this.#open.add(kindCodes.quote, keep, 0));
		this.#open.cursor.passQuoteMarker();
		return 'holder';
	}

	/** Open the heading that starts at the cursor, where one does. */
	startHeading(keep: number): Started {
		const depth = atxDepth(this.#open.text, this.#open.cursor.next, this.#open.cursor.end);
		if (depth === 0) {
			return 'nothing';
		}
		this.#open.add(kindCodes.heading, keep, depth);
		return 'leaf';
	}

	#startFence(keep: number): Started {
		const length = fenceLength(this.#open.text, this.#open.cursor.next, this.#open.cursor.end);
		if (length === 0) {
			return 'nothing';
		}
		this.#open.leaf.openFence(this.#open.add(kindCodes.fence, keep, length), length);
		return 'leaf';
	}

	#startHtml(keep: number): Started {
		const html = htmlBlockAt(this.#open.text, this.#open.cursor.next, this.#open.cursor.end);
		const inTable = this.#open.leaf.isTable && keep === this.#open.holders.depth;
		if (!html || (html === 'tag' && (inTable || this.#open.leaf.isParagraph))) {
			return 'nothing';
		}
		this.#open.leaf.openHtml(this.#open.add(html === 'comment' ? kindCodes.comment : kindCodes.html, keep, 0), html);
		return 'leaf';
	}

	/** A delimiter row makes the line before it the head of a table. */
	#startTable(keep: number): Started {
		const head = this.#open.leaf.headStart;
		if (!this.#open.belongsToParagraph(keep) || head < 0) {
			return 'nothing';
		}
		const { next, end } = this.#open.cursor;
		if (!delimitsTable(this.#open.text, head, this.#open.leaf.headEnd, next, end)) {
			return 'nothing';
		}
		this.#open.leaf.becomeTable(this.#open.line);
		return 'leaf';
	}

	/** An underline makes the open paragraph a heading. */
	#endSetext(keep: number, level: number): Started {
		if (
			!this.#open.belongsToParagraph(keep) ||
			!isUnderline(this.#open.text, this.#open.cursor.next, this.#open.cursor.end)
		) {
			return 'nothing';
		}
		return this.#open.leaf.becomeHeading(level, this.#open.line) ? 'leaf' : 'nothing';
	}

	#startRuleOrItem(keep: number): Started {
		const { next, end } = this.#open.cursor;
		if (this.#rules.isRule(this.#open.text, next, end)) {
			this.#open.add(kindCodes.rule, keep, 0);
			return 'leaf';
		}
		const length = itemMarkerLength(this.#open.text, next, end, this.#open.belongsToParagraph(keep));
		return length > 0 ? this.#startItem(keep, length) : 'nothing';
	}

	#startItem(keep: number, length: number): Started {
		const cursor = this.#open.cursor;
		const { indent } = cursor;
		const item = this.#open.add(kindCodes.item, keep, 0);
		cursor.passMarker(length);
		// What follows the marker by five columns or more is code after one blank.
		const gap = cursor.blank || cursor.indent > codeIndent ? 1 : cursor.indent;
		if (!cursor.blank) {
			cursor.advance(gap);
		}
		this.#open.holders.pushItem(item, indent + length + gap);
		return 'holder';
	}
}
