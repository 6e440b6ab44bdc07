/** A number with its noun: `1 edit`, `2 edits`. */
export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
