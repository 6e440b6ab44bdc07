import type { Change } from '../../diff/change';
import { findLiteralChanges } from './literalChange';
import { locateLiteral } from './locateLiteral';

/** Find a literal that the changes replace and that an expected text still holds, as it stands there. */
export function findOldLiteral(expected: string, changes: readonly Change[]): string | undefined {
	for (const { before, after } of changes) {
		const found = before && after ? findLiteralChanges(before.text, after.text) : undefined;
		for (const literal of found?.kind === 'literals' ? found.changes : []) {
			const located = locateLiteral(literal, [{ path: '', text: expected }], { output: true, strict: true });
			if (located.kind === 'found') {
				return located.places[0]?.from;
			}
		}
	}
	return undefined;
}
