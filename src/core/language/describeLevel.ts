import type { Level } from '../spec/spec';

const meanings: Readonly<Record<Level, string>> = {
	MUST: 'Required without exception: software that does not do it is wrong.',
	'MUST NOT': 'Forbidden without exception: software that does it is wrong.',
	SHOULD: 'Expected, unless a good reason against it was found and weighed.',
	'SHOULD NOT': 'To be avoided, unless a good reason for it was found and weighed.',
	MAY: 'Left open: software that does it and software that does not are both right.',
	FACT: 'A constraint without a keyword: it holds as it is written.',
};

/** What the level of a requirement means, in one plain sentence. */
export function describeLevel(level: Level): string {
	return meanings[level];
}
