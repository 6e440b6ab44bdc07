/**
 * A cycle as people read it: without what the program records for itself.
 *
 * @param text The cycle as it stands in apply.md.
 */
export function cycleMarkdown(text: string): string {
	const visible = text.replace(/^<!-- spec-ops (?:begin|end) .*-->$\n?/gm, '').replace(/\n{3,}/g, '\n\n');
	return `${visible.trim()}\n`;
}
