const marks = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>|#{1,6})[ \t]+)*(?:\[[ xX✓✔]?\][ \t]+)?/u;
/** What is no word of the text itself: the edge of a code block, or a marker that a merge left. */
const aside = /^(?:[ \t]*(?:```|~~~)|(?:<{7}|\|{7}|>{7})(?: |$))/;
const emphasised = /^(\*\*|__|\*|_)(?=\S)([^*_]+)\1$/;

/** What a Markdown text begins with, as a title: its first line with words, without the marks of a list, quote or heading. */
export function titleOf(markdown: string): string {
	for (let start = 0; start < markdown.length; ) {
		const next = markdown.indexOf('\n', start);
		const end = next < 0 ? markdown.length : next;
		const line = markdown.slice(start, end);
		if (/[\p{L}\p{N}]/u.test(line) && !aside.test(line)) {
			const text = line.replace(marks, '').trim();
			return emphasised.exec(text)?.[2] ?? text;
		}
		start = end + 1;
	}
	return '';
}
