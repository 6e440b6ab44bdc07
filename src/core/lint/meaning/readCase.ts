import { conceptOfWord } from '../words/lexicon';
import { isObject } from './isObject';
import type { Reading } from './reading';

/** What ignores case, and what does not. */
const sensitivities: ReadonlyMap<number, string> = new Map([
	[conceptOfWord('ignore'), 'case-insensitive'],
	[conceptOfWord('respect'), 'case-sensitive'],
]);

/**
 * “ignore case” is “be case-insensitive”.
 *
 * @returns The token behind both words; `undefined` where other ones stand there.
 */
export function readCase(reading: Reading, from: number): number | undefined {
	const { tokens, values } = reading;
	const same = sensitivities.get(tokens.words[from]?.concept ?? 0);
	const isCase = same !== undefined && tokens.lower(from + 1) === 'case' && !isObject(tokens, from + 2);
	if (!isCase) {
		return undefined;
	}
	reading.isTheme = true;
	values.addAlternative('sensitivity', same, tokens.text.slice(tokens.starts[from], tokens.ends[from + 1]), 'own');
	return from + 2;
}
