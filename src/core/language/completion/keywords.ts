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

/** The first word of a keyword of two, with as much of the second as is written. */
const firstOfTwo = /(?<![\p{L}\p{N}_-])(must|should|shall)[ \t]+(?:n|no|not)?$/iu;

/**
 * The keywords that a word at the caret may become, those that the dialect uses first.
 *
 * @param before The line up to the caret: of `must n`, a keyword of two words takes the place of both.
 */
export function keywords(dialect: Dialect, before: string): readonly Completion[] {
	const word = before.length - (/[A-Za-z]*$/.exec(before)?.[0].length ?? 0);
	const two = firstOfTwo.exec(before);
	const whole = two ? `${two[1]?.toUpperCase()} NOT` : undefined;
	const first = saysShall.has(dialect) ? 'SHALL' : 'MUST';
	const rankOf = (one: string) => (one === whole ? 2 : Number(one.startsWith(first)));
	const sorted = words.toSorted((a, b) => rankOf(b.word) - rankOf(a.word));
	return sorted.map(({ word: text, level }) => ({
		kind: 'keyword',
		label: text,
		detail: text === level ? 'keyword' : `keyword, means ${level}`,
		about: describeLevel(level),
		text,
		isSnippet: false,
		start: two && text === whole ? two.index : word,
	}));
}
