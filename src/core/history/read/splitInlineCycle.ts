/** What may follow each section's name where a whole cycle was run together into one line. */
const marks = [
	/\bChanges:? ?(?=(?:ADDED|MODIFIED|REMOVED|DELETED|RENAMED)\b)/,
	/\bVerify:? ?(?=bash|sh |[a-z])/,
	/Status:? ?(?=[^\w\s]|[A-Z]{4})/,
] as const;

/**
 * Give a cycle that was run together into its heading's line (copied from a rendered page, say) its lines back.
 *
 * `text` starts with `Propose`. Nothing is lost: what is not recognised stays in the section before it.
 */
export function splitInlineCycle(text: string): readonly string[] {
	const lines: string[] = [];
	let rest = text.replace(/^Propose:?\s*/, '');
	let open = (part: string): readonly string[] => ['Propose', '', part];
	for (const [index, mark] of marks.entries()) {
		const match = mark.exec(rest);
		if (match) {
			lines.push(...open(rest.slice(0, match.index).trim()), '');
			rest = rest.slice(match.index + match[0].length);
			open = sections[index] ?? open;
		}
	}
	return [...lines, ...open(rest.trim())];
}

const sections: readonly ((part: string) => readonly string[])[] = [
	part => ['Changes', '', ...part.split(/ (?=(?:ADDED|MODIFIED|REMOVED|DELETED|RENAMED) )/)],
	part => ['Verify', '', '```bash', ...part.replace(/^(?:bash|sh) ?/, '').split(/(?=# ?Expected:)/), '```'],
	part => ['Status', '', part],
];
