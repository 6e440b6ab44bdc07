import type { Tokens } from '../../words/tokens';
import type { Value } from '../meaning';

/** The code or quotation at a token, as a value. */
export function literalAt(tokens: Tokens, at: number): Value {
	const shown = tokens.source(at);
	return { dimension: 'literal', comparison: 'exact', amount: shown.slice(1, -1), shown, role: 'own' };
}

/** What stands for a value in what a clause is about, wherever in the clause it is named. */
export function nameOfValue({ dimension, comparison, amount }: Value): string {
	return `${dimension} ${comparison} ${amount}`;
}
