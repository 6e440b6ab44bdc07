import type { LiteralChange } from './literalChange';
import type { Place } from './place';

/** A file that gets another path. */
export interface FileRename {
	readonly from: string;
	readonly to: string;
}

/** What a change asks of the workspace; `places` may hold doubtful ones, which it can do without. */
export type Resolution =
	| {
			readonly kind: 'edits' | 'implemented';
			readonly literals: readonly LiteralChange[];
			readonly places: readonly Place[];
			readonly renames: readonly FileRename[];
	  }
	/** The doubtful places may be the answer: one of them taken settles it. */
	| { readonly kind: 'unresolved'; readonly reason: string; readonly places: readonly Place[] };
