import { keywordCandidates } from './keywordAt';

/** Keywords that a sentence lists when it speaks of them instead of demanding something. */
const fewest = 3;
const many = 6;

/** Whether a statement is the sentence that says what the keywords of RFC 2119 mean, and demands nothing itself. */
export function isBoilerplate(text: string): boolean {
	// Hardly any statement holds such a number, and looking for one is quick.
	if (!text.includes('1') || !numbers.some(number => text.includes(number)) || !standard.test(text)) {
		return false;
	}
	const count = text.match(keywordCandidates)?.length ?? 0;
	return count >= many || ((count >= fewest || keyWord.test(text)) && /\binterpret/i.test(text));
}

/** Of which a sentence speaks that names one or two keywords alone. */
const keyWord = /\bkey[ -]?words?\b/i;

const numbers = ['2119', '8174', '14'];
const standard = /\b(?:RFC|BCP)[ \u00a0-]?(?:2119|8174|14)\b/i;
