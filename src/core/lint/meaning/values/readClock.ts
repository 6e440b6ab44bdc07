import type { Tokens } from '../../words/tokens';
import type { Value } from '../meaning';

/** Read a time of the day, as in “at 06:30”, which takes two tokens; `undefined` for any other number. */
export function readClock(tokens: Tokens, at: number): Value | undefined {
	if (tokens.text.charAt(tokens.ends[at] ?? 0) !== ':') {
		return undefined;
	}
	const shown = tokens.text.slice(tokens.starts[at], tokens.ends[at + 1]);
	if (!/^\d{1,2}:\d\d$/.test(shown)) {
		return undefined;
	}
	return { dimension: 'clock', comparison: 'exact', amount: shown.padStart(5, '0'), shown, role: 'own' };
}
