import type { FailureCode } from '../../../failure';
import { type Refusal, refuse } from './outcome';

/** Reasons that are told at once. */
const told = 20;

/** All that is wrong as one refusal, by the code of the first; `undefined` where nothing is. */
export function joinRefusals(refusals: readonly Refusal[]): Refusal | undefined {
	const code: FailureCode | undefined = refusals[0]?.code;
	if (code === undefined) {
		return undefined;
	}
	const messages = [...new Set(refusals.map(({ message }) => message))];
	const rest = messages.length > told ? [`There are ${messages.length - told} more such problems.`] : [];
	return refuse(code, [...messages.slice(0, told), ...rest].join(' '));
}
