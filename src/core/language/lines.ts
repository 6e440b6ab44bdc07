/** A run of lines, from 0, both inclusive. */
export interface Lines {
	readonly first: number;
	readonly last: number;
}
