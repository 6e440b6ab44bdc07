import { type LightVerb, lightVerbs } from '../words/lightVerbs';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import type { Reading } from './reading';
import { readOpposite } from './readOpposite';

/** What is given and got. */
const answers: ReadonlySet<string> = new Set(
	'answer answers response responses reply replies notification notifications confirmation confirmations alert alerts'.split(
		' ',
	),
);

/** Words that may stand between the verb and the noun. */
const most = 4;

/**
 * “perform a backup” says “back up”, and “get an answer” “be answered”.
 *
 * @returns The token behind the verb; `undefined` where the verb at the token says something of its own.
 */
export function readLightVerb(reading: Reading, from: number): number | undefined {
	const { tokens, clause } = reading;
	const isPlace = tokens.lower(from) === 'take' && tokens.lower(from + 1) === 'place';
	const kind = isPlace ? 'happen' : lightVerbs.get(tokens.lower(from));
	if (kind === undefined) {
		return undefined;
	}
	const behind = tokens.lower(from + 1);
	const next = isPlace || behind === 'out' || behind === 'to' ? from + 2 : from + 1;
	if (reading.isTheme || kind === 'happen' || kind === 'run') {
		const deed = kind === 'get' ? -1 : findDeed(tokens, clause.from, clause.to, kind);
		if (deed >= 0 || kind !== 'run') {
			reading.isTheme = reading.isTheme || deed >= 0;
			return takeDeed(reading, deed, next);
		}
	}
	let end = next;
	while (end < next + most && tokens.kinds[end] === tokenKinds.word && (tokens.marks(end) & marks.preposition) === 0) {
		end++;
	}
	const deed = findDeed(tokens, next, end, kind);
	reading.isTheme = reading.isTheme || (kind === 'get' && deed >= 0);
	return takeDeed(reading, deed, next);
}

/** The noun stands for the verb. */
function takeDeed(reading: Reading, deed: number, next: number): number | undefined {
	const word = deed < 0 ? undefined : reading.tokens.words[deed];
	if (!word) {
		return undefined;
	}
	reading.taken = deed;
	if (readOpposite(reading, word.concept) === undefined) {
		reading.matter.add(word.concept);
	}
	return next;
}

function findDeed(tokens: Tokens, from: number, to: number, kind: LightVerb): number {
	for (let at = from; at < to; at++) {
		const isDeed = (tokens.marks(at) & marks.deed) !== 0;
		if (isDeed && ((kind !== 'give' && kind !== 'get') || answers.has(tokens.lower(at)))) {
			return at;
		}
	}
	return -1;
}
