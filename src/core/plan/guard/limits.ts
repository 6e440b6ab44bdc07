/** Bounds on what a plan may write; beyond them it is refused before anything is buffered or written. */
export const limits = {
	/** UTF-8 bytes of one file. */
	fileBytes: 2 * 1024 * 1024,
	/** UTF-8 bytes of all new texts together. */
	planBytes: 20 * 1024 * 1024,
	/** Bytes of a plan in a file: each new text stands there twice, beside old lines, with escapes. */
	planFileBytes: 128 * 1024 * 1024,
	/** Edits of one plan. */
	edits: 500,
	/** UTF-8 bytes of one name in a path. */
	nameBytes: 255,
	/** UTF-8 bytes of a path from the Root; leaves room for the Root in what systems take. */
	pathBytes: 4000,
	/** Names in a path. */
	depth: 64,
} as const;
