import type { Change } from '../../diff/change';
import { compareWording } from '../../diff/compareWording';
import { byOthers } from './byOthers';

/** What can be told of a change without a look at any file. */
export type KindResolution =
	/** Nothing in a file follows from it. */
	| { readonly kind: 'nothing' }
	/** No replacement of a text follows from it. */
	| { readonly kind: 'unresolved'; readonly reason: string };

const nothing: KindResolution = { kind: 'nothing' };

/** Find what a change asks of files by what kind of change it is; `undefined` where its words have to be looked at. */
export function resolveByKind(change: Change): KindResolution | undefined {
	if (hasOtherOperation(change)) {
		return unresolved(
			`The delta now does something else with it; take it as already implemented if that holds, else ${byOthers}.`,
		);
	}
	if (change.delta === 'REMOVED') {
		return resolveRemoval(change);
	}
	if (change.kind === 'moved' || change.kind === 'renamed' || change.delta === 'RENAMED') {
		return nothing;
	}
	if (change.impact === 'flipped') {
		return unresolved(`It now says the opposite, which no replacement of a text can do; ${byOthers}.`);
	}
	return hasSameWords(change) ? nothing : undefined;
}

/** Whether an entry of a delta says what it said, and stands for another operation now. */
function hasOtherOperation({ kind, impact, delta, before, after, priority }: Change): boolean {
	const isEntry = kind === 'modified' && impact === 'reworded' && delta !== undefined && priority === undefined;
	return isEntry && before?.text === after?.text;
}

/** In a delta file: a requirement that is to go, whose text only says why. */
function resolveRemoval({ kind, wasLabel }: Change): KindResolution {
	if (kind === 'removed') {
		return unresolved(
			`The requirement is not to be removed any more; take it as already implemented if it still holds, else ${byOthers}.`,
		);
	}
	const isSame = kind === 'moved' || (kind === 'modified' && wasLabel === undefined);
	return isSame
		? nothing
		: unresolved(
				`It takes a requirement away; take it as already implemented if nothing of it is left, else ${byOthers}.`,
			);
}

/** Whether only a priority differs. */
function hasSameWords({ before, after, scenarios }: Change): boolean {
	return before !== null && after !== null && !scenarios && compareWording(before.text, after.text) === 'same';
}

function unresolved(reason: string): KindResolution {
	return { kind: 'unresolved', reason };
}
