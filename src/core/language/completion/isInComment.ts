/** Whether a caret stands in a comment that begins within its line. */
export function isInComment(before: string): boolean {
	return before.lastIndexOf('<!--') > before.lastIndexOf('-->');
}
