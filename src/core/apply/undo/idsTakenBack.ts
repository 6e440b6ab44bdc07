import type { Change, ChangeKind } from '../../diff/change';
import type { RecordedChange } from '../../history/record';

/** The kind of a change that takes one of another kind back. */
const turned: Partial<Record<ChangeKind, ChangeKind>> = { added: 'removed', removed: 'added' };

/**
 * By which ids the requirements of a cycle go in the changes that take it back, by those in the cycle, where they differ.
 *
 * The number of a criterion is another one without what the cycle put before it.
 */
export function idsTakenBack(
	recorded: readonly RecordedChange[],
	changes: readonly Change[],
): ReadonlyMap<string, string> {
	const keyOf = (kind: ChangeKind, from: string | undefined, to: string | undefined) =>
		JSON.stringify([kind, from, to]);
	const wanted = new Map<string, string[]>();
	for (const { kind, id, before, after } of recorded) {
		const key = keyOf(turned[kind] ?? kind, after?.text, before?.text);
		wanted.set(key, [...(wanted.get(key) ?? []), id]);
	}
	const ids = new Map<string, string>();
	for (const { kind, id, before, after } of changes) {
		const was = wanted.get(keyOf(kind, before?.text, after?.text))?.shift();
		if (was !== undefined && was !== id) {
			ids.set(was, id);
		}
	}
	return ids;
}
