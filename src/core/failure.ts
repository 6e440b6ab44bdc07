/** Codes of the errors that users and scripts meet; the command line prints them in its JSON. */
export type FailureCode =
	| 'usage'
	| 'internal'
	| 'spec.missing'
	| 'spec.empty'
	| 'spec.bad_encoding'
	| 'spec.too_large'
	| 'spec.conflict'
	| 'spec.unknown_id'
	| 'history.conflict'
	| 'history.bad_encoding'
	| 'history.too_large'
	| 'history.ambiguous'
	| 'history.broken'
	| 'history.nothing'
	| 'history.unknown_cycle'
	/** What it was then is nowhere any more. */
	| 'history.not_kept'
	| 'plan.missing'
	| 'plan.invalid'
	| 'plan.spec_changed'
	| 'plan.changed'
	| 'plan.cancelled'
	| 'plan.planner'
	| 'plan.duplicate_path'
	| 'plan.too_large'
	| 'plan.in_review'
	| 'plan.nothing'
	| 'trust.restricted'
	| 'apply.not_approved'
	| 'apply.cancelled'
	| 'apply.unresolved'
	| 'undo.nothing'
	| 'undo.unknown_cycle'
	| 'undo.not_possible'
	| 'verify.nothing'
	| 'adopt.nothing'
	| 'record.nothing'
	| 'drift.not_possible'
	| 'init.exists'
	| 'init.no_repository'
	| 'approvals.unreadable'
	| 'conflict.base_changed'
	| 'conflict.exists'
	| 'edit.ambiguous'
	| 'edit.binary'
	| 'edit.bad_unicode'
	| 'edit.conflict'
	| 'disk.full'
	| 'disk.denied'
	| 'disk.failed'
	| 'lock.held'
	| 'lock.invalid'
	| 'journal.unreadable'
	| 'journal.conflict'
	/** In a Root below, or where only the user may settle it. */
	| 'journal.left'
	/** What was to be recorded or undone is not there any more. */
	| 'journal.taken_back'
	| `path.${string}`
	/** What a model, or the way to it, did not do. */
	| `model.${string}`
	/** What is wrong with a key. */
	| `key.${string}`;

/**
 * Something that could not be done, as it is told to a user.
 *
 * Shape: what happened (`message`), what state the files are in (`state`), what to do (`next`);
 * each is one or more full sentences without line breaks.
 */
export interface Failure {
	readonly kind: 'failed';
	readonly code: FailureCode;
	readonly message: string;
	readonly state: string;
	readonly next: string;
	/** What scripts get besides: further members of the error in the command line's JSON. */
	readonly details?: Readonly<Record<string, unknown>>;
}

/** State sentence of every refusal that comes before the first write. */
export const nothingWritten = 'Nothing was written.';

/** State sentences of every refusal that comes before the first request to a model. */
export const nothingSent = `Nothing was sent. ${nothingWritten}`;

/** A failure in the words that a user gets: what happened, the state of the files, and the next step. */
export function failed(code: FailureCode, message: string, state: string, next: string): Failure {
	return { kind: 'failed', code, message, state, next };
}
