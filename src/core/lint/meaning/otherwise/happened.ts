import { conceptOfWord } from '../../words/lexicon';
import { tokenKinds } from '../../words/tokens';
import { marks } from '../../words/word';
import type { Meaning } from '../meaning';
import { nobody, type Reading } from '../reading';
import { addWords } from './addWords';
import { copyOf } from './copyOf';
import type { Said } from './said';
import { sayOtherwise } from './sayOtherwise';

const breakConcept = conceptOfWord('break');
const succeedConcept = conceptOfWord('succeed');
const events: ReadonlySet<string> = new Set(['on', 'upon', 'after']);

/** What happens to a thing on some event: “the dialog closes when Escape is pressed”, which pressing Escape does; “warnings break the build”. */
export function happened({ reading, subject, whole }: Said): Meaning | undefined {
	const { tokens, clause, matter, isTheme, by, verb } = reading;
	const isThing = clause.to > subject.from && (tokens.marks(clause.to - 1) & (marks.person | marks.generic)) === 0;
	if (isTheme || by !== undefined || !isThing || whole.value?.role === 'some') {
		return undefined;
	}
	const isBreaking = verb === breakConcept;
	const isDone = isBreaking || (/...ing$/.test(tokens.lower(subject.from)) && clause.to > subject.from + 1);
	if (isIntransitive(reading) ? !hasEvent(reading) : !isDone || subject.isLoose) {
		return undefined;
	}
	const other = addWords(copyOf(matter), tokens, subject.from, clause.to);
	if (!isBreaking) {
		return sayOtherwise(tokens, whole, other, nobody);
	}
	other.drop(breakConcept);
	other.add(succeedConcept);
	return sayOtherwise(tokens, whole, other, { ...nobody, isContrary: true });
}

function hasEvent({ tokens, hasCondition, conditionFrom, phraseAt }: Reading): boolean {
	return hasCondition || conditionFrom !== undefined || events.has(tokens.lower(phraseAt));
}

function isIntransitive({ tokens, clause, objectsFrom }: Reading): boolean {
	const isPhrase = (tokens.marks(objectsFrom) & (marks.preposition | marks.condition)) !== 0;
	return objectsFrom >= clause.end || tokens.kinds[objectsFrom] === tokenKinds.comma || isPhrase;
}
