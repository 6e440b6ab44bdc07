const patterns = { Requirement: /requirement:\s*/iy, Scenario: /scenario:\s*/iy } as const;

/** Length of the word that says what a heading of OpenSpec is of, its colon and the blanks after it; 0 where it has none. */
export function titlePrefix(title: string, word: keyof typeof patterns): number {
	const pattern = patterns[word];
	pattern.lastIndex = 0;
	return pattern.test(title) ? pattern.lastIndex : 0;
}
