import type { Change } from '../core/diff/change';
import { markStatement } from './markStatement';
import type { Span } from './marks';

/** Marks of the statements of one list of changes. */
type Marks = ReadonlyMap<string, readonly Span[]>;

let last: Marks = new Map();

/**
 * Mark the words of every change, in their order.
 *
 * From one key stroke to the next, most statements of a long spec stay as they are: those get the very
 * marks that they got the time before.
 */
export function markStatements(changes: readonly Change[]): readonly (readonly Span[])[] {
	const marks = new Map<string, readonly Span[]>();
	const all = changes.map(({ before, after }) => {
		const sides = [before?.text ?? null, after?.text ?? null] as const;
		const key = JSON.stringify(sides);
		const spans = marks.get(key) ?? last.get(key) ?? markStatement(...sides);
		marks.set(key, spans);
		return spans;
	});
	last = marks;
	return all;
}
