/** Depth and text of a heading that starts with `#`, without closing marks; `undefined` for any other line. */
export function atxHeading(line: string): { readonly depth: number; readonly text: string } | undefined {
	const marks = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line);
	if (!marks) {
		return undefined;
	}
	const text = line.slice(marks[0].length).trim();
	let end = text.length;
	while (text[end - 1] === '#') {
		end--;
	}
	const closed = end === 0 || text[end - 1] === ' ' || text[end - 1] === '\t';
	return { depth: (marks[1] ?? '').length, text: closed ? text.slice(0, end).trimEnd() : text };
}
