import { denyingWords } from '../words/denyingWords';
import { marks } from '../words/word';
import { readAgent } from './readAgent';
import type { Reading } from './reading';

/** Verbs by which somebody lets others do something. */
const lettingVerbs: ReadonlySet<string> = new Set('allow permit enable let'.split(' '));

/** Words between such a verb and the other one, at most. */
const farthest = 7;

/**
 * “allow users to post” says that users may post, and “prevent users from posting” that they must not.
 *
 * @returns The token of the other verb; `undefined` where the verb at the token is to be read as it is.
 */
export function readLetting(reading: Reading, from: number): number | undefined {
	const { tokens, clause } = reading;
	const verb = tokens.lower(from);
	const isPreventing = denyingWords.preventing.has(verb);
	if (!isPreventing && !lettingVerbs.has(verb)) {
		return undefined;
	}
	const isBare = verb === 'let';
	const joint = isPreventing ? 'from' : 'to';
	for (let at = from + 1; at < Math.min(from + farthest, clause.end - 2); at++) {
		if ((tokens.marks(at) & marks.person) !== 0 && (isBare || tokens.lower(at + 1) === joint)) {
			reading.by = readAgent(tokens, from + 1, at + 1)?.agent;
			reading.themeFrom = from + 1;
			reading.themeTo = at + 1;
			reading.values.isOption = !isPreventing;
			if (isPreventing) {
				reading.deny();
			}
			return isBare ? at + 1 : at + 2;
		}
	}
	return undefined;
}
