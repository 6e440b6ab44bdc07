import { askedKind } from './askedKind';
import type { Change } from './change';

export interface ChangeCounts {
	readonly add: number;
	/** Modified, moved and renamed ones. */
	readonly change: number;
	readonly remove: number;
}

/** Count changes the way a plan announces them: by what they ask of the software. */
export function countChanges(changes: readonly Pick<Change, 'kind' | 'delta'>[]): ChangeCounts {
	const kinds = changes.map(askedKind);
	const add = kinds.filter(kind => kind === 'added').length;
	const remove = kinds.filter(kind => kind === 'removed').length;
	return { add, change: changes.length - add - remove, remove };
}
