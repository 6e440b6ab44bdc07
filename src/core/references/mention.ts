/** Where a label stands in a text; the end is exclusive. */
export interface Mention {
	readonly label: string;
	readonly start: number;
	readonly end: number;
}
