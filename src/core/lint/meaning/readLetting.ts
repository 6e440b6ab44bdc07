import { marks } from '../words/word';
import { readAgent } from './readAgent';
import type { Reading } from './reading';

/** Verbs by which somebody lets others do something, or keeps them from it. */
const lettingVerbs: ReadonlyMap<string, 'let' | 'keep'> = new Map([
	...'allow permit enable let'.split(' ').map(verb => [verb, 'let'] as const),
	...'prevent stop block prohibit keep forbid bar'.split(' ').map(verb => [verb, 'keep'] as const),
]);

/** Words between such a verb and the other one, at most. */
const farthest = 7;

/**
 * “allow users to post” says that users may post, and “prevent users from posting” that they must not.
 *
 * @returns The token of the other verb; `undefined` where the verb at the token is to be read as it is.
 */
export function readLetting(reading: Reading, from: number): number | undefined {
	const { tokens, clause } = reading;
	const kind = lettingVerbs.get(tokens.lower(from));
	if (kind === undefined) {
		return undefined;
	}
	const isBare = tokens.lower(from) === 'let';
	const joint = kind === 'let' ? 'to' : 'from';
	for (let at = from + 1; at < Math.min(from + farthest, clause.end - 2); at++) {
		if ((tokens.marks(at) & marks.person) !== 0 && (isBare || tokens.lower(at + 1) === joint)) {
			reading.by = readAgent(tokens, from + 1, at + 1)?.agent;
			reading.themeFrom = from + 1;
			reading.themeTo = at + 1;
			reading.values.isOption = kind === 'let';
			if (kind === 'keep') {
				reading.deny();
			}
			return isBare ? at + 1 : at + 2;
		}
	}
	return undefined;
}
