/** A stretch of a text that is replaced; in UTF-16 units. */
export interface TextChange {
	readonly offset: number;
	readonly length: number;
	readonly text: string;
}
