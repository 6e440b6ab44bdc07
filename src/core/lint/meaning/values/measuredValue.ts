import type { Tokens } from '../../words/tokens';
import { marks } from '../../words/word';
import type { Value } from '../meaning';
import { isNoun } from './nounsBeside';
import type { Amount } from './readAmount';
import type { Comparison } from './readComparison';

/** By what a number is compared. */
export type Compared = Pick<Comparison, 'comparison' | 'isOpen'>;

/** A number as it was read, with what stands around it. */
export interface Measured {
	readonly read: Amount;
	/** The other end of a range. */
	readonly to: Amount | undefined;
	readonly comparison: Value['comparison'];
	/** Whether the comparison leaves out the number itself. */
	readonly isOpen: boolean;
	/** Whether the verb takes several objects in several statements. */
	readonly isAdding: boolean;
}

/** The value that a number from a token on gives. */
export function measuredValue(tokens: Tokens, from: number, measured: Measured): Value {
	const { read, to, comparison, isOpen, isAdding } = measured;
	const { dimension, next } = to ?? read;
	const isCounted = dimension === '' && isOpen && Number.isInteger(read.amount);
	const step = comparison === 'most' ? -1 : 1;
	return {
		dimension: dimension || 'number',
		comparison,
		amount: to?.amount ?? read.amount + (isCounted ? step : 0),
		shown: tokens.text.slice(tokens.starts[from], tokens.ends[next - 1]),
		role: isAdding && comparison === 'exact' && !isOneOfIts(tokens, from, next, dimension) ? 'some' : 'own',
		...(to ? { low: read.dimension === '' ? read.amount * to.factor : read.amount } : {}),
	};
}

/** Whether also what adds things has one such value: how many they are, and how often it is done. */
function isOneOfIts(tokens: Tokens, from: number, next: number, dimension: string): boolean {
	return dimension === '' ? isNoun(tokens, next) : (tokens.marks(from - 1) & marks.period) !== 0;
}

/** The value that is left by what is refused: “not more than” is “at most”. */
export function turnedValue(value: Value, role: Value['role']): Value {
	const comparison = value.comparison === 'most' ? 'least' : 'most';
	const isCounted = value.dimension === 'number' && Number.isInteger(value.amount);
	const step = comparison === 'most' ? -1 : 1;
	return { ...value, comparison, amount: Number(value.amount) + (isCounted ? step : 0), role };
}
