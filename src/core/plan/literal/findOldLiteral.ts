import type { Change } from '../../diff/change';
import { findLiteralChanges } from './literalChange';
import { locateLiteral } from './locateLiteral';

/**
 * Find a literal that the changes replace and that an expected text still holds, as it stands there.
 *
 * A doubtful one counts, too: it is for a person to look at.
 */
export function findOldLiteral(expected: string, changes: readonly Change[]): string | undefined {
	for (const { before, after } of changes) {
		const found = before && after ? findLiteralChanges(before.text, after.text) : undefined;
		for (const literal of found?.kind === 'literals' ? found.changes : []) {
			const { certain, open } = locateLiteral(literal, [{ path: '', text: expected }], { output: true });
			const place = certain[0] ?? open[0];
			if (place) {
				return place.from;
			}
		}
	}
	return undefined;
}
