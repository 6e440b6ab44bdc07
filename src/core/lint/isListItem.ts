/** Whether the line that begins at an offset starts an item at the outermost level of a list. */
export function isListItem(text: string, lineStart: number): boolean {
	return /^(?:[-*+]|\d{1,9}[.)])\s/.test(text.slice(lineStart, lineStart + 12));
}
