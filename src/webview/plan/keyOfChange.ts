import type { ChangeView } from './planViewModel';

/** What tells the rows of the changes apart: a removed and an added requirement may have the same id. */
export function keyOfChange({ kind, id }: Pick<ChangeView, 'kind' | 'id'>): string {
	return `${kind} ${id}`;
}
