import { conceptOfWord } from '../words/lexicon';

/** Nouns that may be left out beside others without a change of what is meant: log entries, the value of a field. */
export const softNouns: ReadonlySet<number> = conceptsOf(
	'entry record data detail content value field box area user attribute property',
);

/** What says little of a thing to which something is done, but much of one to which it must not be done: one's own posts. */
export const softAdjectives: ReadonlySet<number> = conceptsOf(
	'new existing current own single individual particular certain given actual online registered respective',
);

/** Those who do something in a condition: “when a customer places an order” says that an order is placed. */
export const softPeople: ReadonlySet<number> = conceptsOf(
	'user guest member client caller customer administrator operator editor viewer owner author moderator manager employee ' +
		'student teacher patient player reader subscriber seller buyer participant applicant driver consumer reviewer somebody someone',
);

function conceptsOf(words: string): ReadonlySet<number> {
	return new Set(words.split(' ').map(conceptOfWord));
}
