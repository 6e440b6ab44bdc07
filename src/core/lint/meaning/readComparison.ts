import type { Tokens } from '../words/tokens';

/** What a number is compared by, and the token after the words that say so. */
export interface Comparison {
	readonly comparison: 'exact' | 'most' | 'least';
	/** Whether it leaves out the number itself: “more than”. */
	readonly isOpen: boolean;
	readonly next: number;
}

const phrases: readonly (readonly [words: readonly string[], comparison: Comparison['comparison']])[] = (
	[
		[
			'most',
			'at most|at the most|no more than|not more than|no longer than|not longer than|no later than|not later than|no larger than|not larger than|no greater than|no bigger than|no higher than|up to|within|maximum of|maximum|max|less than|fewer than|under|below|shorter than|smaller than|lower than|younger than|up to a maximum of|a maximum of',
		],
		[
			'least',
			'at least|at the least|no less than|not less than|no fewer than|not fewer than|no shorter than|not shorter than|no smaller than|no lower than|minimum of|minimum|min|more than|greater than|over|above|longer than|larger than|bigger than|higher than|older than|beyond|a minimum of|exceed|exceeds',
		],
		['exact', 'exactly'],
	] as const
).flatMap(([comparison, list]) => list.split('|').map(phrase => [phrase.split(' '), comparison] as const));

const byFirst = new Map<string, (typeof phrases)[number][]>();
for (const phrase of [...phrases].sort((a, b) => b[0].length - a[0].length)) {
	const first = phrase[0][0] ?? '';
	byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
}

const openWords: ReadonlySet<string> = new Set('under below over above beyond exceed exceeds'.split(' '));

/** Read “at most”, “longer than” and the like where they start at a token. */
export function readComparison(tokens: Tokens, at: number): Comparison | undefined {
	const found = byFirst
		.get(tokens.lower(at))
		?.find(([words]) => words.every((word, by) => tokens.lower(at + by) === word));
	if (!found) {
		return undefined;
	}
	const [words, comparison] = found;
	const isOpen = (words.at(-1) === 'than' && words.length === 2) || openWords.has(words[0] ?? '');
	return { comparison, isOpen, next: at + words.length };
}

const behind: ReadonlyMap<string, Comparison['comparison']> = new Map(
	(
		[
			['most', 'less fewer lower under below shorter smaller earlier younger'],
			['least', 'more greater higher above over longer larger later bigger older up upwards'],
		] as const
	).flatMap(([comparison, words]) => words.split(' ').map(word => [word, comparison] as const)),
);

/** Read “or less”, “at the latest” and the like behind a number, or behind the one noun of what it counts. */
export function findComparisonBehind(tokens: Tokens, next: number): (Comparison & { readonly at: number }) | undefined {
	for (let at = next; at < next + 2; at++) {
		const read = readComparisonBehind(tokens, at);
		if (read) {
			return { ...read, at };
		}
	}
	return undefined;
}

function readComparisonBehind(tokens: Tokens, at: number): Comparison | undefined {
	const lower = tokens.lower(at);
	if (lower === 'or' || lower === 'and') {
		const comparison = behind.get(tokens.lower(at + 1));
		return comparison && { comparison, isOpen: false, next: at + 2 };
	}
	if (lower === 'upwards' || lower === 'upward' || lower === 'onwards') {
		return { comparison: 'least', isOpen: false, next: at + 1 };
	}
	if (lower === 'max' || lower === 'maximum' || lower === 'min' || lower === 'minimum') {
		return { comparison: lower.startsWith('max') ? 'most' : 'least', isOpen: false, next: at + 1 };
	}
	if (lower !== 'at') {
		return undefined;
	}
	const next = tokens.lower(at + 1) === 'the' ? at + 2 : at + 1;
	const word = tokens.lower(next);
	const comparison = /^(?:latest|most)$/.test(word) ? 'most' : /^(?:earliest|least)$/.test(word) ? 'least' : undefined;
	return comparison && { comparison, isOpen: false, next: next + 1 };
}
