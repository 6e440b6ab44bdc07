import type { Tokens } from '../words/tokens';

/** What a number is compared by, and the token after the words that say so. */
export interface Comparison {
	readonly comparison: 'exact' | 'most' | 'least';
	readonly next: number;
}

const phrases: readonly (readonly [words: readonly string[], comparison: Comparison['comparison']])[] = (
	[
		[
			'most',
			'at most|no more than|not more than|no longer than|no larger than|no greater than|up to|within|maximum of|maximum|max|less than|fewer than|under|below|shorter than|smaller than|lower than|up to a maximum of|a maximum of',
		],
		[
			'least',
			'at least|no less than|not less than|no fewer than|minimum of|minimum|min|more than|greater than|over|above|longer than|larger than|bigger than|higher than|a minimum of|exceed|exceeds',
		],
		['exact', 'exactly'],
	] as const
).flatMap(([comparison, list]) => list.split('|').map(phrase => [phrase.split(' '), comparison] as const));

const byFirst = new Map<string, (typeof phrases)[number][]>();
for (const phrase of [...phrases].sort((a, b) => b[0].length - a[0].length)) {
	const first = phrase[0][0] ?? '';
	byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
}

/** Read “at most”, “longer than” and the like where they start at a token. */
export function readComparison(tokens: Tokens, at: number): Comparison | undefined {
	const found = byFirst
		.get(tokens.lower(at))
		?.find(([words]) => words.every((word, by) => tokens.lower(at + by) === word));
	return found && { comparison: found[1], next: at + found[0].length };
}
