import { denyingWords } from '../words/denyingWords';
import { conceptOfWord } from '../words/lexicon';
import type { Tokens } from '../words/tokens';
import { marks } from '../words/word';
import { afterSequence } from './afterSequence';
import type { Reading } from './reading';

const concurrentConcept = conceptOfWord('concurrent');
const showConcept = conceptOfWord('show');
/** What is not masked is shown so. */
const fullConcept = conceptOfWord('shown-in-full');
/** What is automatic, and what is not: it is done for those who ask for it. */
const mode = 'mode';
const asking = /^(?:on|upon|at)$/;
/** What stands between the preposition and the request, at most. */
const farthest = 3;

/** Take several words that say one thing together; `undefined` for any others. */
export function readIdiom(reading: Reading, at: number): number | undefined {
	const { tokens, values, matter, isCondition } = reading;
	const lower = tokens.lower(at);
	if (isCondition) {
		return undefined;
	}
	if (lower === 'one') {
		return readSequence(reading, at);
	}
	if (lower === 'in' && tokens.lower(at + 1) === 'full' && values.verb === showConcept) {
		matter.drop(showConcept);
		matter.add(fullConcept);
		return at + 2;
	}
	const together = lower === 'at' && values.hasAny ? afterSameTime(tokens, at) : undefined;
	if (together !== undefined) {
		matter.add(concurrentConcept);
		return together;
	}
	const isOnly = reading.onlyAt >= 0 || tokens.lower(at - 1) === 'only';
	return isOnly && asking.test(lower) ? readRequest(reading, at) : undefined;
}

/** “at a time” and “at the same time” behind a number. */
function afterSameTime(tokens: Tokens, at: number): number | undefined {
	const [next, second, third] = [tokens.lower(at + 1), tokens.lower(at + 2), tokens.lower(at + 3)];
	if (next === 'a' || next === 'the') {
		return second === 'time' ? at + 3 : second === 'same' && third === 'time' ? at + 4 : undefined;
	}
	return undefined;
}

/** What is shown so is only shown. */
function readSequence({ tokens, values }: Reading, at: number): number | undefined {
	const next = afterSequence(tokens, at);
	if (next !== undefined && values.verb !== showConcept) {
		const shown = tokens.text.slice(tokens.starts[at], tokens.ends[next - 1]);
		values.addAlternative('concurrency', 'sequentially', shown, 'own');
	}
	return next;
}

/** “only on the explicit request of the user” is “manually only”. */
function readRequest(reading: Reading, from: number): number | undefined {
	const { tokens, values, clause } = reading;
	let at = from + 1;
	while (at < from + farthest && /^(?:the|an?|explicit|express|user|user's)$/.test(tokens.lower(at))) {
		at++;
	}
	if (!/^(?:requests?|demand)$/.test(tokens.lower(at))) {
		return undefined;
	}
	let next = at + 1;
	if (/^(?:by|of|from)$/.test(tokens.lower(next))) {
		next++;
		while (next < clause.end && (tokens.marks(next) & (marks.weak | marks.person)) !== 0) {
			next++;
		}
	}
	if (
		next < clause.end &&
		!denyingWords.reserving.has(tokens.lower(next)) &&
		(tokens.marks(next) & marks.condition) === 0
	) {
		return undefined;
	}
	const shown = tokens.text.slice(tokens.starts[from], tokens.ends[at]);
	values.addAlternative(mode, 'manual', shown, 'own');
	return next;
}
