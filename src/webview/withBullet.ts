/** A line of Markdown with a bullet for the dash of a list item, which beside the sign of a diff reads as another sign. */
export function withBullet(line: string): string {
	return line.replace(/^(\s*)[-*+](?= )/, '$1•');
}
