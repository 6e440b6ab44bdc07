/** What begins a line of a quotation. */
const quotation = /(?<=\n)[ \t]*(?:>[ \t]?)+/g;
/** What begins a line of a comment in code of most languages. */
const comment = /(?<=\n)[ \t]*(?:\/\/+!?|#+|\*|--+|;+|%+)(?=[ \t])/g;

/**
 * A text with spaces for the signs that begin the lines of a comment, or of a quotation in Markdown, so that words on
 * both sides of a line end stand beside each other. All else keeps its place; the first line stays as it is.
 */
export function withoutMargins(address: string, text: string): string {
	if (!text.includes('\n')) {
		return text;
	}
	return text.replace(address.endsWith('.md') ? quotation : comment, margin => ' '.repeat(margin.length));
}
