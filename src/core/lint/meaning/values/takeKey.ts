import { conceptOfWord } from '../../words/lexicon';
import { type Tokens, tokenKinds } from '../../words/tokens';
import { marks } from '../../words/word';
import type { Reading } from '../reading';
import { isNoun } from './nounsBeside';

/** Verbs that put things in order by something, and what that is to them. */
const keyKinds: ReadonlyMap<number, string> = new Map([
	[conceptOfWord('sort'), 'sort key'],
	[conceptOfWord('group'), 'group key'],
]);

/** Words that a key has, at most. */
const mostWords = 3;

/** Take what things are sorted or grouped by, as in “by creation date”; `undefined` where “by” says something else. */
export function takeKey({ tokens, values, isCondition, clause }: Reading, at: number): number | undefined {
	const kind = tokens.lower(at) === 'by' && !isCondition ? keyKinds.get(values.verb) : undefined;
	if (kind === undefined || !isPart(tokens, at + 1) || (tokens.marks(at + 1) & marks.person) !== 0) {
		return undefined;
	}
	let next = at + 2;
	while (next < Math.min(clause.end, at + 1 + mostWords) && isPart(tokens, next)) {
		next++;
	}
	const words: string[] = [];
	for (let index = at + 1; index < next; index++) {
		words.push(tokens.lower(index));
	}
	const shown = tokens.text.slice(tokens.starts[at + 1], tokens.ends[next - 1]);
	values.addAlternative(kind, words.join(' '), shown, values.isOption ? 'some' : 'own');
	return next;
}

function isPart(tokens: Tokens, at: number): boolean {
	const noPart = marks.alternative | marks.joint | marks.condition | marks.period | marks.special;
	return tokens.kinds[at] === tokenKinds.word && isNoun(tokens, at) && (tokens.marks(at) & noPart) === 0;
}
