/** What stands for a deed that denies something in the matter of what is done to a thing, where another deed rules it out. */
export function rivalName(denied: string): string {
	return `deed ${denied}`;
}
