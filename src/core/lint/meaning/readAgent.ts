import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { Matter } from './matter';

/** Words that name an agent, at most. */
const mostWords = 4;
/** What stands behind “by” and does nothing. */
const means: ReadonlySet<string> = new Set(
	'email mail hand default keyboard mouse name id date key size type'.split(' '),
);

/** Read who does it, from the token behind “by” on; `undefined` where a means is named. */
export function readAgent(
	tokens: Tokens,
	from: number,
	end: number,
): { readonly agent: number; readonly next: number } | undefined {
	if (means.has(tokens.lower(from))) {
		return undefined;
	}
	const agent = new Matter();
	let next = from;
	for (; next < Math.min(end, from + mostWords) && tokens.kinds[next] === tokenKinds.word; next++) {
		const bits = tokens.marks(next);
		const isOver = (bits & (marks.condition | marks.preposition | marks.joint)) !== 0;
		if (isOver || tokens.lower(next).endsWith('ing')) {
			break;
		}
		if ((bits & (marks.generic | marks.pointing)) === 0) {
			agent.addWord(tokens, next);
		}
	}
	return { agent: agent.sum, next };
}
