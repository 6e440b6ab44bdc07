import { conceptOfWord } from '../words/lexicon';
import { tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import { agentTraits } from './meaning';
import { readAgent } from './readAgent';
import type { Reading } from './reading';

/** What people see, may reach or have to do is said of them: “visible to guests”, “mandatory for administrators”. */
const sharedVerbs: ReadonlySet<number> = new Set(
	'show accessible available require enable'.split(' ').map(conceptOfWord),
);
const showConcept = conceptOfWord('show');
/** Words before the noun, at most. */
const farthest = 3;

/** Read people behind “to”, “for” or “from” as those who do it; `undefined` where there are none. */
export function readPeople(reading: Reading, at: number): number | undefined {
	const { tokens, clause, values } = reading;
	const lower = tokens.lower(at);
	const isOpening = lower === 'to' || lower === 'for' || lower === 'from';
	const verb = values.verb || (tokens.words[at - 1]?.concept ?? 0);
	if (!isOpening || reading.isCondition || !sharedVerbs.has(verb)) {
		return undefined;
	}
	if ((lower === 'for') === (verb === showConcept) || !standsBeforePeople(reading, at + 1)) {
		return undefined;
	}
	const isOnly = reading.onlyAt === at - 1 && reading.onlyAt >= 0;
	const read = readAgent(tokens, at + 1, clause.end, isOnly);
	if (read === undefined || (read.agent.traits & agentTraits.person) === 0) {
		return undefined;
	}
	reading.by = { ...read.agent, traits: read.agent.traits | agentTraits.shown };
	const including = tokens.kinds[read.next] === tokenKinds.comma ? read.next + 1 : read.next;
	return tokens.lower(including) === 'including' ? clause.end : read.next;
}

function standsBeforePeople({ tokens, clause }: Reading, from: number): boolean {
	const other = marks.preposition | marks.condition | marks.joint | marks.comparison;
	for (let at = from; at < Math.min(clause.end, from + farthest); at++) {
		if ((tokens.marks(at) & marks.person) !== 0) {
			return true;
		}
		if (tokens.kinds[at] !== tokenKinds.word || (tokens.marks(at) & other) !== 0) {
			return false;
		}
	}
	return false;
}
