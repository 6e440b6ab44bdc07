export interface FrontMatter {
	/** Lines, fences included. */
	readonly lines: number;
	/** Offset after the closing fence, its line feed left out. */
	readonly end: number;
}

/**
 * Find the YAML front matter that a text begins with: `---`, something that looks like a key or a comment,
 * and a later line `---` or `...`. It is not evaluated.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
	if (!opensFrontMatter(text)) {
		return undefined;
	}
	let lines = 1;
	for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
		lines++;
		if (text.startsWith('---', feed + 1) || text.startsWith('...', feed + 1)) {
			const after = text.indexOf('\n', feed + 1);
			const end = after < 0 ? text.length : after;
			if (text.slice(feed + 4, end).trim() === '') {
				return { lines, end };
			}
		}
	}
	return undefined;
}

/** Whether a text begins like one with front matter, which it has if that is closed. */
export function opensFrontMatter(text: string): boolean {
	if (!text.startsWith('---')) {
		return false;
	}
	// Made where it is needed: such a pattern takes long to make.
	const opening = /^---[ \t]*\n(?:---[ \t]*(?:\n|$)|#|["']?[\p{L}\p{N}_$][^\n:]*:(?:[ \t\n]|$))/u;
	return opening.test(text);
}
