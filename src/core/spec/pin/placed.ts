/** Lines to put into a spec. */
export interface Placed {
	/** Line, from 1, that the new ones follow; 0 for the start. */
	readonly after: number;
	readonly inserted: readonly string[];
	/** Index of the statement in `inserted`. */
	readonly offset: number;
}
