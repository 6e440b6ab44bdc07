/** The text of apply.md; where it grows, the longer one takes its place. */
export interface Source {
	readonly text: string;
}
