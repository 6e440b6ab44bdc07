/**
 * A piece of a statement, with what became of it.
 *
 * Concatenating the `same` and `removed` pieces gives the old statement, `same` and `added` the new one.
 */
export interface Span {
	readonly text: string;
	readonly mark: 'same' | 'added' | 'removed';
	/** `keyword` for MUST and its kin, `code` for what stood between backticks (left out of `text`). */
	readonly role?: 'keyword' | 'code';
}
