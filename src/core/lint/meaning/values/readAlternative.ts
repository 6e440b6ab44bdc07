import { alternatives } from '../../words/alternatives';
import { conceptOfWord } from '../../words/lexicon';
import type { Tokens } from '../../words/tokens';
import { pairOf } from '../matter';
import { readDateFormat } from './readDateFormat';

/** A word of which only one can hold. */
export interface Alternative {
	readonly kind: string;
	/** The word that stands for all that say the same. */
	readonly same: string;
	readonly shown: string;
	/** Whether it is the only one, as far as the verb tells: “support” takes several. */
	readonly isOne: boolean;
	/** Token after it. */
	readonly next: number;
}

/** What is known of the verb. */
export interface Verb {
	readonly verb: number;
	readonly isDefining: boolean;
	readonly isAdding: boolean;
	readonly isOption: boolean;
}

const roundConcept = conceptOfWord('round');
/** Verbs that add, though what they show is shown in one way. */
const showingVerbs: ReadonlySet<number> = new Set('show print log list send'.split(' ').map(conceptOfWord));
/** Kinds of alternatives that say how something is shown. */
const ways: ReadonlySet<string> = new Set(
	'format stream zone currency dates color sensitivity case mode synchrony measure'.split(' '),
);
/** Kinds of which there is one whatever the verb adds: a list is in one order, however much is in it. */
const single: ReadonlySet<string> = new Set('order mode synchrony sensitivity locking'.split(' '));
const days: ReadonlySet<string> = new Set('day working business weekday monday friday sunday week'.split(' '));
/** Words that are names only where they begin with a capital letter. */
const properNames: ReadonlySet<string> = new Set('rest soap swift fish ruby go'.split(' '));

/** Read a word of which only one can hold, at a token or at two; `undefined` for any other. */
export function readAlternative(tokens: Tokens, at: number, verb: Verb): Alternative | undefined {
	const date = readDateFormat(tokens, at);
	if (date) {
		return { kind: 'dates', ...date, isOne: !verb.isAdding || showingVerbs.has(verb.verb) };
	}
	const joined = pairOf(tokens, at);
	const shown = joined ?? tokens.lower(at);
	const found = alternatives.get(shown);
	if (
		!found ||
		!mayBe(found.kind, verb, tokens.lower(at + 1)) ||
		(properNames.has(shown) && tokens.source(at) === shown)
	) {
		return undefined;
	}
	const isOne = single.has(found.kind) || !verb.isAdding || (ways.has(found.kind) && showingVerbs.has(verb.verb));
	return { ...found, shown, isOne: isOne && !verb.isOption, next: joined === undefined ? at + 1 : at + 2 };
}

/** Some words are alternatives only beside certain verbs. */
function mayBe(kind: string, { verb, isDefining }: Verb, next: string): boolean {
	if (kind === 'state') {
		return isDefining;
	}
	if (kind === 'ordinal') {
		return days.has(next);
	}
	if (kind === 'path') {
		return next === 'paths' || next === 'path' || next === 'urls' || next === 'links';
	}
	return kind !== 'direction' || verb === roundConcept;
}
