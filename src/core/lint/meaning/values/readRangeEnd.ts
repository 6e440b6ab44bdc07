import type { Tokens } from '../../words/tokens';
import { type Amount, readAmount } from './readAmount';

/**
 * Read what ends “5 to 10 s”, “5–10” and “between 5 and 10”; `undefined` where no range stands there.
 *
 * @param from Token of the first number; the next after it and its unit is `next`.
 */
export function readRangeEnd(tokens: Tokens, from: number, next: number): Amount | undefined {
	const lower = tokens.lower(next);
	const isJoint = lower === 'to' || (lower === 'and' && tokens.lower(from - 1) === 'between');
	const isDash = /^\s?–\s?$/.test(tokens.text.slice(tokens.ends[next - 1], tokens.starts[next]));
	return isJoint || isDash ? readAmount(tokens, isDash ? next : next + 1) : undefined;
}
