import type { Level } from '../../spec/spec';
import type { Tokens } from '../words/tokens';
import { readClauses } from './clause';
import type { Meaning } from './meaning';
import { readClause } from './readClause';

/** Read what a statement demands, one meaning for each keyword that can be told from the others for sure. */
export function readMeanings(tokens: Tokens): readonly Meaning[] {
	// In a row of a table other cells say what it is about, before a list its items.
	if (tokens.text.includes(' | ') || tokens.text.endsWith(':') || goesOn(tokens.lower(0))) {
		return [];
	}
	const meanings: Meaning[] = [];
	for (const clause of readClauses(tokens)) {
		const level = levelOf(tokens, clause.keyword);
		if (level) {
			meanings.push(...readClause(tokens, clause, level));
		}
	}
	return meanings;
}

/** Whether a first word continues what stands before, which says when it holds: the steps of a scenario. */
function goesOn(word: string): boolean {
	return word === 'then' || word === 'and' || word === 'but';
}

/** Without the negation, which the meaning has apart; `undefined` for `MAY NOT`, of which nobody knows what it forbids. */
function levelOf(tokens: Tokens, keyword: number): Level | undefined {
	switch (tokens.lower(keyword)) {
		case 'must':
		case 'shall':
			return 'MUST';
		case 'should':
			return 'SHOULD';
		case 'may':
			return tokens.lower(keyword + 1) === 'not' ? undefined : 'MAY';
		default:
			return undefined;
	}
}
