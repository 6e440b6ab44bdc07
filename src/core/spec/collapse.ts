/** The text in one line: each run of white space one blank, none at the ends. */
export function collapse(text: string): string {
	const trimmed = text.trim();
	const isEven = !trimmed.includes('\n') && !trimmed.includes('  ') && !trimmed.includes('\t');
	// A single blank, as nearly all are, is no match.
	return isEven ? trimmed : trimmed.replace(/ \s+|[^\S ]\s*/g, ' ');
}
