import type { Spec } from '../spec/spec';
import type { Change } from './change';
import { compareRequirements } from './compareRequirements';
import { createChange } from './createChange';
import { type MainPair, pairWithMain } from './pairWithMain';

/** The change of the main spec by that of the entry of a delta which asks for it. */
export type AgainstMain = ReadonlyMap<Change, Change>;

/**
 * What the new entries of a delta do to what its main spec says: the change of the requirement there, by that of the
 * entry. Nothing for what the main spec does not have, and for entries that are not new.
 *
 * For people to look at; what is applied and recorded are the changes of the delta itself.
 */
export function compareWithMain(changes: readonly Change[], spec: Spec, main: Spec): AgainstMain {
	if (!changes.some(isEntry)) {
		return new Map();
	}
	const pairs = pairWithMain(spec, main);
	return new Map(
		changes.filter(isEntry).flatMap(change => {
			const pair = pairs.get(change.id);
			const compared = pair && compare(change, pair);
			return compared ? [[change, compared] as const] : [];
		}),
	);
}

function isEntry({ kind, delta }: Change): boolean {
	return kind === 'added' && (delta === 'MODIFIED' || delta === 'REMOVED');
}

function compare({ delta }: Change, { before, after }: MainPair): Change {
	return delta === 'REMOVED'
		? createChange('removed', before, undefined)
		: (compareRequirements(before, after, false) ?? createChange('modified', before, after));
}
