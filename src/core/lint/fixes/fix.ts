/** Replaces what stands from `start` to `end`; offsets into the text in LF without BOM. */
export interface TextEdit {
	readonly start: number;
	/** Exclusive. */
	readonly end: number;
	readonly text: string;
}

/** A way to mend a problem, as a person is offered it. */
export interface Fix {
	/** What it does, such as “Write MUST”. */
	readonly title: string;
	/** Ascending, apart from each other. */
	readonly edits: readonly TextEdit[];
}
