import type { Change } from '../../diff/change';
import { findLiteralChanges } from '../literal/literalChange';
import type { ChangedRequirement } from '../literal/replaceInCommands';

/** The literals that changes replace, by requirement; none for those that replace words, add or remove. */
export function changedLiterals(changes: readonly Change[]): readonly ChangedRequirement[] {
	return changes.flatMap(({ id, before, after }) => {
		const found = before && after ? findLiteralChanges(before.text, after.text) : undefined;
		return found?.kind === 'literals' ? [{ id, literals: found.changes }] : [];
	});
}
