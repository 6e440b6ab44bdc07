import type { Change } from '../../diff/change';
import type { Spec } from '../../spec/spec';
import { findOldLiteral } from '../literal/findOldLiteral';
import { findWhole } from '../literal/findWhole';
import { literalsOf } from '../literal/literalChange';

/**
 * Whether an expected text holds a literal that only a change brings which stays pending, so that it cannot be met yet.
 *
 * @param settled Changes that are made; what they bring is there.
 * @param baseline What holds already.
 */
export function expectsLater(
	expected: string,
	pending: readonly Change[],
	settled: readonly Change[],
	baseline: Spec,
): boolean {
	if (expected.trim() === '') {
		return false;
	}
	const isMade = (literal: string) => settled.some(({ after }) => after && holds(after.text, literal));
	const isThere = (literal: string) => baseline.requirements.some(({ text }) => holds(text, literal));
	return pending.some(({ before, after, ...rest }) => {
		if (before && after) {
			const literal = findOldLiteral(expected, [{ ...rest, before: after, after: before }]);
			return literal !== undefined && !isMade(literal);
		}
		const added = after ? literalsOf(after.text).map(({ from }) => from) : [];
		return added.some(literal => holds(expected, literal) && !isMade(literal) && !isThere(literal));
	});
}

function holds(text: string, literal: string): boolean {
	return findWhole(text, literal).length > 0;
}
