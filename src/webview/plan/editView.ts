import type { EditOp } from '../../core/history/record';

/** A change that a part of an edit is for. */
export interface ServedChange {
	readonly id: string;
	/** Its name, where it has one, and its statement, without marks. */
	readonly text: string;
}

/** A part of an edit as the plan view shows it. */
export interface HunkView {
	readonly id: string;
	/** First line in the old text, from 1. */
	readonly line: number;
	/** Lines prefixed with a blank, `-` or `+`. */
	readonly lines: readonly string[];
	/** The line that the change stands under, such as “def greeting(author):”; `''` where none is near. */
	readonly context: string;
	/** All that it is for. */
	readonly serves: readonly ServedChange[];
	readonly selected: boolean;
	/** The planner doubts it: it came unticked, and nothing stays pending because it is left out. */
	readonly doubtful: boolean;
}

/** An edit as one row with its hunks. */
export interface EditView {
	readonly op: EditOp;
	readonly path: string;
	readonly from?: string;
	/** Lines. */
	readonly added: number;
	readonly removed: number;
	readonly reason: string;
	/** All that it is for. */
	readonly serves: readonly ServedChange[];
	readonly selected: boolean;
	/** The planner was not sure, and left it unticked. */
	readonly doubtful: boolean;
	readonly editedByUser: boolean;
	/** Why this edit needs an approval of its own, such as “runs in continuous integration”; `null` for ordinary ones. */
	readonly protectedReason: string | null;
	/** Always true for ordinary ones. */
	readonly protectedApproved: boolean;
	readonly hunks: readonly HunkView[];
	/** How it meets what was changed since, which a person decides about; absent for ordinary ones. */
	readonly conflict?: ConflictView;
}

/** What somebody changed since, and an undo would change back. */
export interface ConflictView {
	/** `lines` are resolved in the text; a `file` is taken or left as a whole. */
	readonly kind: 'lines' | 'file';
	/** Completes “src/a.ts …”. */
	readonly reason: string;
	/** Conflicts that the text still holds. */
	readonly open: number;
}
