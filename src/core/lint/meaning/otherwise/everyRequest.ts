import { conceptOfWord } from '../../words/lexicon';
import { Matter } from '../matter';
import { agentTraits, type Meaning } from '../meaning';
import type { Said } from './said';
import { sayOtherwise } from './sayOtherwise';

const requireConcept = conceptOfWord('require');
const endpointAgent = new Matter().add(conceptOfWord('endpoint')).sum;
/** What an endpoint may require of requests. */
const required: ReadonlySet<number> = new Set('authenticate authorize sign'.split(' ').map(conceptOfWord));
/** Words of “every API request”. */
const mostWords = 3;

/** What has to be done to every request is required by every endpoint. */
export function everyRequest({ reading, subject, whole }: Said): Meaning | undefined {
	const { tokens, clause, verb } = reading;
	if (!required.has(verb) || (subject.traits & agentTraits.all) === 0 || !reading.isTheme) {
		return undefined;
	}
	const isRequest = clause.to - subject.from <= mostWords && /^(?:requests?|calls?)$/.test(tokens.lower(clause.to - 1));
	const isAlone = reading.phrases === 0 && reading.conditionFrom === undefined && !reading.hasCondition;
	if (!isRequest || !isAlone || whole.value !== null || whole.negative) {
		return undefined;
	}
	const other = new Matter().add(requireConcept).add(verb);
	const changes = { agent: endpointAgent, kindOf: 0, traits: agentTraits.all };
	return { ...sayOtherwise(tokens, whole, other, changes), bound: false };
}
