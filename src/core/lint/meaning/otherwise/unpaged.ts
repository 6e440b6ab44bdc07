import { conceptOfWord } from '../../words/lexicon';
import { Matter } from '../matter';
import type { Meaning } from '../meaning';
import type { Reading } from '../reading';
import { addWords } from './addWords';
import type { Said } from './said';
import { sayOtherwise } from './sayOtherwise';

const paginateConcept = conceptOfWord('paginate');
const supportConcept = conceptOfWord('support');

/** What is all in one page is not paginated. */
export function unpaged({ reading, subject, whole }: Said): Meaning | undefined {
	const { tokens, clause, isTheme } = reading;
	if (tokens.lower(clause.end - 1) !== 'page') {
		return undefined;
	}
	const isPlain = !whole.negative && reading.conditionFrom === undefined && !reading.hasCondition;
	if (!isPlain || !isAllInOnePage(reading)) {
		return undefined;
	}
	const other = new Matter().add(paginateConcept).add(isTheme ? 0 : supportConcept);
	addWords(other, tokens, isTheme ? subject.from : clause.to, clause.to);
	return sayOtherwise(tokens, whole, other, { negative: true, value: null }, paginateConcept);
}

/** Whether “in one page” ends the clause, of something as a whole. */
function isAllInOnePage({ tokens, clause, isTheme }: Reading): boolean {
	const page = clause.end - 1;
	const isOne =
		tokens.lower(page - 1) === 'one' || (tokens.lower(page - 1) === 'single' && tokens.lower(page - 2) === 'a');
	const before = tokens.lower(page - 1) === 'one' ? page - 2 : page - 3;
	if (!isOne || !/^[io]n$/.test(tokens.lower(before))) {
		return false;
	}
	for (let at = clause.keyword + 1; at < before; at++) {
		if (/^(?:all|every|whole)$/.test(tokens.lower(at))) {
			return true;
		}
	}
	return isTheme;
}
