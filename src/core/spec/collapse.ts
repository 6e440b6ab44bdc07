/** The text in one line: each run of white space one blank, none at the ends. */
export function collapse(text: string): string {
	const trimmed = text.trim();
	// Nearly all texts are like that already; looking is much quicker than replacing.
	return unusual.test(trimmed) ? trimmed.replace(runs, ' ') : trimmed;
}

/** White space that is no single blank. */
const unusual = /[^\S ]| \s/;
const runs = /\s+/g;
