import type { Tokens } from '../../words/tokens';
import type { Value } from '../meaning';
import { isNoun } from './nounsBeside';
import { readAmount } from './readAmount';

/** Read the number of a version behind what it is of, as in “TLS 1.3”; `undefined` for any other number. */
export function readVersion(tokens: Tokens, at: number, isSome: boolean): Value | undefined {
	const shown = tokens.source(at);
	const isVersion = /^\d+(?:\.\d+)+$/.test(shown) && isNoun(tokens, at - 1);
	if (!isVersion || (readAmount(tokens, at)?.dimension ?? '') !== '') {
		return undefined;
	}
	return { dimension: 'version', comparison: 'exact', amount: shown, shown, role: isSome ? 'some' : 'own' };
}
