import { conceptOfWord } from '../words/lexicon';

/** Nouns that may be left out beside others without a change of what is meant: log entries, the value of a field. */
export const softNouns: ReadonlySet<number> = conceptsOf(
	'entry record data detail content value field box area user attribute property',
);

/** What a part of a product is called, beside the name of it: the search page. */
export const softPlaces: ReadonlySet<number> = conceptsOf(
	'endpoint page screen panel view list form module controller worker dialog section interface server api handler mailer',
);

/** What says little of a thing to which something is done, but much of one to which it must not be done: new posts. */
export const softAdjectives: ReadonlySet<number> = conceptsOf(
	'new existing current single individual actual respective',
);

/** Those who do something in a condition, and that it is being done: “when a customer places an order” says that an order is placed. */
export const softPeople: ReadonlySet<number> = conceptsOf(
	'user guest member client caller customer administrator operator editor viewer owner author moderator manager employee ' +
		'student teacher patient player reader subscriber seller buyer participant applicant driver consumer reviewer somebody someone ' +
		'run ongoing',
);

function conceptsOf(words: string): ReadonlySet<number> {
	return new Set(words.split(' ').map(conceptOfWord));
}
