import { marks } from '../words/word';
import { readAgent } from './readAgent';
import type { Reading } from './reading';

const causing: ReadonlySet<string> = new Set(['cause', 'lead', 'force']);

/** Words between such a verb and the other one, at most. */
const farthest = 6;

/**
 * “X MUST cause the parser to fail” says of the parser that it fails on X.
 *
 * @returns The token of the other verb; `undefined` where the verb at the token is to be read as it is.
 */
export function readCaused(reading: Reading, from: number): number | undefined {
	const { tokens, clause } = reading;
	if (!causing.has(tokens.lower(from))) {
		return undefined;
	}
	for (let at = from + 2; at < Math.min(from + farthest, clause.end - 1); at++) {
		if (tokens.lower(at) === 'to' && (tokens.marks(at - 1) & marks.preposition) === 0) {
			reading.by = readAgent(tokens, from + 1, at)?.agent;
			reading.causeTo = clause.to;
			return at + 1;
		}
	}
	return undefined;
}
