/** Tells where lines, from 1, begin and end. */
interface Lines {
	startOf(line: number): number;
	endOf(line: number): number;
}

/** Lines of a statement that are looked at. */
const longest = 1000;

/** A line that begins something of its own: a list item, a heading, a table row, a quote, a fence, a comment. */
const opening = /^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|[|>]|```|~~~|<!--)/;

/** The first line of the paragraph or list item that a line, from 1, goes on. */
export function statementStart(text: string, lines: Lines, line: number): number {
	let first = line;
	while (first > 1 && line - first < longest && !opening.test(headOf(text, lines, first))) {
		const above = headOf(text, lines, first - 1);
		if (above.trim() === '' || /^[ \t]*(?:#|<!--|```|~~~)/.test(above)) {
			break;
		}
		first--;
	}
	return first;
}

function headOf(text: string, lines: Lines, line: number): string {
	const start = lines.startOf(line);
	return text.slice(start, Math.min(lines.endOf(line), start + 200));
}
