import type { Tokens } from '../words/tokens';

/** The token after “one after another” and the like; `undefined` for anything else. */
export function afterSequence(tokens: Tokens, at: number): number | undefined {
	if (tokens.lower(at) !== 'one') {
		return undefined;
	}
	const [next, second, third] = [tokens.lower(at + 1), tokens.lower(at + 2), tokens.lower(at + 3)];
	if (next === 'after') {
		return second === 'another' ? at + 3 : second === 'the' && third === 'other' ? at + 4 : undefined;
	}
	if (next === 'by' && second === 'one') {
		return at + 3;
	}
	return next === 'at' && second === 'a' && third === 'time' ? at + 4 : undefined;
}
