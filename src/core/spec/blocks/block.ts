/** Kinds of blocks; their places in this list stand for them in a `BlockList`. */
export const blockKinds = [
	'frontMatter',
	'heading',
	'paragraph',
	'item',
	'quote',
	'fence',
	/** Indented code. */
	'code',
	'comment',
	/** HTML other than a comment. */
	'html',
	'table',
	/** A thematic break. */
	'rule',
	/** A link reference definition. */
	'definition',
] as const;

export type BlockKind = (typeof blockKinds)[number];

/** One block of a Markdown text. */
export interface Block {
	readonly kind: BlockKind;
	/** First line, from 1. */
	readonly line: number;
	/** Last line that is not blank, from 1, inclusive. */
	readonly endLine: number;
	/** Offset of the first character after indentation and the marks of the holders; for an item, of its marker. */
	readonly start: number;
	/** Offset after the last line, its line feed left out. */
	readonly end: number;
	/** Index of the item or quote that holds the block; -1 at the top. */
	readonly parent: number;
	/** Depth of a heading, 1 to 6; number of characters of a fence; 0 for the rest. */
	readonly level: number;
	/** `false` only for a fence that nothing closes. */
	readonly closed: boolean;
}
