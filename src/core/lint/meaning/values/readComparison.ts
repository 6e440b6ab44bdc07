import { groupBy } from '../../../groupBy';
import { comparisons } from '../../words/comparisons';
import type { Tokens } from '../../words/tokens';

/** What a number is compared by, and the token after the words that say so. */
export interface Comparison {
	readonly comparison: 'exact' | 'most' | 'least';
	/** Whether it leaves out the number itself: “more than”. */
	readonly isOpen: boolean;
	readonly next: number;
}

const phrases = comparisons.map(([phrase, comparison]) => [phrase.split(' '), comparison] as const);
const byFirst = groupBy(
	phrases.toSorted(([a], [b]) => b.length - a.length),
	([words]) => words[0] ?? '',
);

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
