import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import type { Meaning } from './meaning';
import { readClause } from './readClause';

/** The id of a success criterion of Spec Kit, which states how things are to be without a keyword. */
const criterionId = /^SC-/;
/** Words that say so, in the place of a keyword. */
const modals: ReadonlySet<string> = new Set('can cannot will'.split(' '));
const verbs: ReadonlySet<string> = new Set(
	'remain remains stay stays is are takes returns shows loads contains holds supports accepts sends stores expires keeps ' +
		'lasts needs requires uses runs receive receives'.split(' '),
);

/** Whether a statement without a keyword says by its id that it is what success is measured by. */
export function isCriterion(id: string | null): boolean {
	return id !== null && criterionId.test(id);
}

/** Read a statement like “Users can sign in without a password” as what the keyword MUST would demand. */
export function readCriterion(tokens: Tokens): readonly Meaning[] {
	for (let at = 1; at < tokens.length; at++) {
		if (tokens.kinds[at] === tokenKinds.stop || (tokens.marks(at) & marks.modal) !== 0) {
			return [];
		}
		const isVerb = verbs.has(tokens.lower(at));
		if (isVerb || modals.has(tokens.lower(at))) {
			const clause = { from: 0, to: at, keyword: isVerb ? at - 1 : at, end: endOf(tokens, at) };
			return readClause(tokens, clause, 'MUST');
		}
	}
	return [];
}

function endOf(tokens: Tokens, from: number): number {
	let end = from;
	while (end < tokens.length && tokens.kinds[end] !== tokenKinds.stop) {
		end++;
	}
	return end;
}
