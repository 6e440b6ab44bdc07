import type { Change } from '../diff/change';
import type { BaselineSource } from '../history/history';
import type {
	Digest,
	EditOp,
	FileState,
	PlannerInfo,
	RecordedAssumption,
	RecordedVerify,
	Usage,
} from '../history/record';

/** A run of changed lines of one file; lines are prefixed with a blank, `-` or `+`. */
export interface EditHunk {
	/** `h1`, `h2`, … in the edit. */
	readonly id: string;
	/** Line of the first of `lines`, from 1, in the old text. */
	readonly start: number;
	readonly lines: readonly string[];
	readonly requirements: readonly string[];
	readonly selected: boolean;
	/** The planner doubts it: left out it keeps nothing pending, taken it settles what is unresolved. */
	readonly doubtful?: true;
}

/** Create, modify, delete or rename of one file. */
export interface Edit {
	readonly op: EditOp;
	readonly path: string;
	readonly from?: string;
	readonly before: FileState | null;
	readonly after: FileState | null;
	/** The whole new text as it will be stored, line ends and BOM included; absent for a delete. */
	readonly text?: string;
	readonly requirements: readonly string[];
	readonly reason: string;
	readonly selected: boolean;
	readonly editedByUser: boolean;
	readonly hunks: readonly EditHunk[];
	/**
	 * Without `text`: what is written are the bytes that `after` names, as they were stored or committed. In a plan that
	 * records, those that stand there, which are no text.
	 */
	readonly stored?: true;
	/** Somebody changed the file meanwhile in a way that a person has to decide about. */
	readonly conflict?: EditConflict;
}

/** How an edit meets what was changed since; `reason` completes “src/a.ts …”. */
export type EditConflict =
	/**
	 * The text holds both sides between conflict markers, until somebody resolves that in the text. `underlines` are
	 * the lines of seven `=` in it that are none of those markers.
	 */
	| { readonly kind: 'lines'; readonly reason: string; readonly underlines: number }
	/** It cannot be merged: taken, the edit is made as it is; left, the file stays as it is. */
	| { readonly kind: 'file'; readonly reason: string };

/** A command of a plan, with where it comes from and whether it is approved. */
export interface PlannedCommand extends RecordedVerify {
	readonly approved: boolean;
	/** In a saved plan, where nothing is approved: the user does not want it to run. */
	readonly left?: true;
}

/** The changes, the proposed edits, the verification commands and the assumptions, bound by hashes to what they were computed from. */
export interface Plan {
	readonly version: 1;
	/** Path from the Root; SHA-256 of the file's bytes. */
	readonly spec: { readonly path: string; readonly sha256: string };
	/** SHA-256 of the baseline's text in LF without BOM. */
	readonly baseline: { readonly source: BaselineSource; readonly cycle: number | null; readonly sha256: string };
	/** apply.md as it was; 0 bytes and the hash of nothing where there was none. */
	readonly history: { readonly bytes: number; readonly sha256: string };
	readonly changes: readonly Change[];
	readonly edits: readonly Edit[];
	readonly verify: readonly PlannedCommand[];
	readonly assumptions: readonly RecordedAssumption[];
	readonly unresolved: readonly { readonly id: string; readonly reason: string }[];
	/** Ids of changes that the user left out: they stay pending, also where edits of theirs go along with others. */
	readonly left?: readonly string[];
	/** Changed lines of the spec that belong to no requirement. */
	readonly prose: number;
	readonly planner: PlannerInfo;
	/**
	 * The edits stand on the disk already: `before` is what was recorded or committed, `after` what is there. Applying
	 * writes no file; a file that is left out keeps nothing pending.
	 */
	readonly made?: true;
	/** The edits bring drifted files back: they settle no change, and what is pending in the spec stays so. */
	readonly reapplies?: true;
	/** Paths of the drifted files that a planner was to write anew; absent in all other plans. */
	readonly drifted?: readonly string[];
	/** Identity of the begin record of the cycle that the plan takes back; absent in all other plans. */
	readonly undoes?: Digest;
	readonly usage?: Usage;
	/** What the edits do, in the planner's words. */
	readonly summary?: string;
	/** What a user should know of how the plan was made, such as files that were kept back; full sentences. */
	readonly notes?: readonly string[];
	/** ISO 8601, UTC. */
	readonly createdAt: string;
}
