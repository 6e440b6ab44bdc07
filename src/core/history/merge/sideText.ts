/** What a side of a conflict says, on one line and without the mark of its list; `undefined` where it took it out. */
export function sideText(text: string | null): string | undefined {
	return text
		?.replace(/\s+/g, ' ')
		.trim()
		.replace(/^[-*+] /, '');
}
