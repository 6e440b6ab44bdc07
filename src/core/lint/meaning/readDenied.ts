import { marks } from '../words/word';
import { notConcept } from './matter';
import type { Reading } from './reading';

/** Take a negation that is not that of the demand: it belongs to the word behind it. The answer is that word. */
export function readDenied({ tokens, matter }: Reading, at: number): number {
	let denied = at + 1;
	while ((tokens.marks(denied) & marks.weak) !== 0) {
		denied++;
	}
	matter.add(notConcept);
	matter.addName(`not ${tokens.words[denied]?.concept}`);
	return denied;
}
