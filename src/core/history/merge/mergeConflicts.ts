import type { SideNames } from '../../text/sideNames';
import type { ConflictSides } from './conflictSides';
import type { HistoriesToMerge, HistoryMerge } from './historyMerge';
import { mergeHistories } from './mergeHistories';
import { mergeMarkedSpecs } from './mergeMarkedSpecs';
import { openConflicts } from './openConflicts';

/** A history in which Git left both sides, with what its merge needs to know. */
export interface ConflictsToMerge extends Omit<HistoriesToMerge, 'base' | 'ours' | 'theirs'> {
	/** The two versions of the history; absent where it is in no conflict. */
	readonly sides?: ConflictSides;
}

/** What came of merging them. */
export type ConflictMerge =
	/** `text` is empty where the history is in no conflict. */
	| HistoryMerge
	/** There is no conflict, neither in the history nor in a spec. */
	| { readonly kind: 'nothing' }
	/** Only specs are in conflict, and of none is it known what its versions were made from. */
	| { readonly kind: 'baseless'; readonly paths: readonly string[] };

/**
 * Merge what Git left in conflict in a folder of specs: the history as `mergeHistories` does, and the specs
 * requirement by requirement, with the same choices. Nothing of it is merged before all is chosen.
 */
export async function mergeConflicts(request: ConflictsToMerge): Promise<ConflictMerge> {
	const { sides, marked, choices } = request;
	if (sides) {
		return mergeHistories({ ...request, ours: sides.ours, theirs: sides.theirs });
	}
	if (!marked || marked.size === 0) {
		return { kind: 'nothing' };
	}
	const merge = await mergeMarkedSpecs(undefined, [], request);
	const conflicts = openConflicts([merge], choices);
	if (conflicts.length > 0) {
		return { kind: 'open', conflicts };
	}
	const { files, chosen } = merge;
	return files.length === 0
		? { kind: 'baseless', paths: [...marked.keys()] }
		: { kind: 'merged', text: '', added: [], cycle: null, specs: [], chosen, files };
}

/** What Git calls the two branches, where it does. */
export function branchNames({ sides, marked }: Pick<ConflictsToMerge, 'sides' | 'marked'>): SideNames | undefined {
	return [sides, ...(marked?.values() ?? [])].find(one => one?.names)?.names;
}
