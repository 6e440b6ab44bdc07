import type { Change } from './change';

export interface ChangeCounts {
	readonly add: number;
	/** Modified, moved and renamed ones. */
	readonly change: number;
	readonly remove: number;
}

/** Count changes the way a plan announces them. */
export function countChanges(changes: readonly Pick<Change, 'kind'>[]): ChangeCounts {
	const add = changes.filter(change => change.kind === 'added').length;
	const remove = changes.filter(change => change.kind === 'removed').length;
	return { add, change: changes.length - add - remove, remove };
}
