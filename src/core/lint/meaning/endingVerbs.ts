import { conceptOfWord } from '../words/lexicon';

/** Verbs behind which a time, also in the condition, says how long something lasts: “close what was idle for 5 minutes”. */
export const endingVerbs: ReadonlySet<number> = new Set(
	'close stop start open expire end logout freeze'.split(' ').map(conceptOfWord),
);
