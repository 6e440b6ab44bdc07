import type { EditOp } from '../../history/record';

/** What the guard needs to know of an edit, proposed or planned. */
export interface GuardedEdit {
	readonly op: EditOp;
	readonly path: string;
	readonly from?: string;
	/** The whole new text; absent for a delete, and for a rename that keeps the text. */
	readonly text?: string;
	/** What is written are bytes that were stored, and no text of a plan. */
	readonly stored?: true;
}

/** One end of an edit: a path that will come to be, or one that must be there. */
export interface EditEnd {
	readonly path: string;
	readonly is: 'new' | 'existing';
}

/** Both ends of a rename, the one of everything else. */
export function endsOf(edit: GuardedEdit): readonly EditEnd[] {
	const end: EditEnd = { path: edit.path, is: edit.op === 'create' || edit.op === 'rename' ? 'new' : 'existing' };
	return edit.op === 'rename' ? [{ path: edit.from ?? '', is: 'existing' }, end] : [end];
}
