import type { Dialect, Level } from '../../spec/spec';
import { describeLevel } from '../describeLevel';
import type { Completion } from './completion';

const words: readonly { readonly word: string; readonly level: Level }[] = [
	{ word: 'MUST', level: 'MUST' },
	{ word: 'MUST NOT', level: 'MUST NOT' },
	{ word: 'SHOULD', level: 'SHOULD' },
	{ word: 'SHOULD NOT', level: 'SHOULD NOT' },
	{ word: 'MAY', level: 'MAY' },
	{ word: 'SHALL', level: 'MUST' },
	{ word: 'SHALL NOT', level: 'MUST NOT' },
];

/** Dialects whose authors write SHALL for MUST. */
const saysShall: ReadonlySet<Dialect> = new Set(['openspec', 'kiro']);

/** The keywords that a word at the caret may become, those that the dialect uses first. */
export function keywords(dialect: Dialect, start: number): readonly Completion[] {
	const first = saysShall.has(dialect) ? 'SHALL' : 'MUST';
	const sorted = words.toSorted((a, b) => Number(b.word.startsWith(first)) - Number(a.word.startsWith(first)));
	return sorted.map(({ word, level }) => ({
		kind: 'keyword',
		label: word,
		detail: word === level ? 'keyword' : `keyword, means ${level}`,
		about: describeLevel(level),
		text: word,
		isSnippet: false,
		start,
	}));
}
