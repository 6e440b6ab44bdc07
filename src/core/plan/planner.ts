import type { Change, ChangeState } from '../diff/change';
import type { Failure } from '../failure';
import type { History } from '../history/history';
import type { EditOp, PlannerInfo, RecordedAssumption, RecordedVerify, Usage } from '../history/record';
import type { CancellationToken } from '../host';
import type { Spec } from '../spec/spec';
import type { TreeAnswer } from '../treeSearch';
import type { GuardedEdit } from './guard/guardedEdit';

/** What a planner may look at: the workspace as it is, never beyond the Root. */
export interface ReadableFiles {
	/** Text of a UTF-8 file with its line ends as stored, BOM included; `undefined` where there is none or it is no text. */
	readText(path: string): Promise<string | undefined>;
	/** Paths of the files that may be planned over: no ignored, reserved, binary or huge ones. */
	listFiles(): Promise<readonly string[]>;
	/** The same paths, and the texts of those files that hold any of the needles as whole words. */
	search(needles: readonly string[], token: CancellationToken): Promise<TreeAnswer>;
}

/** A file that is not as it was recorded. */
export interface DriftedPath {
	/** From the Root. */
	readonly path: string;
	/** What became of it, such as `changed since cycle 3`. */
	readonly what: string;
}

/** What a planner is asked, and all that it may know for that. */
export interface PlanRequest {
	readonly baseline: Spec;
	readonly spec: Spec;
	/** Text of `spec`, in LF without BOM. */
	readonly specText: string;
	/** What to plan, already narrowed to the targets. */
	readonly changes: readonly Change[];
	readonly history: History;
	/**
	 * Files that somebody changed or removed after they were recorded, in a request to have them hold again what they are
	 * for: nothing of the spec changed then, and `changes` are the requirements that they serve, as they stand.
	 */
	readonly drifted?: readonly DriftedPath[];
	/** Verification commands of the spec and of the last applied cycle, without repeats. */
	readonly verify: readonly RecordedVerify[];
	readonly files: ReadableFiles;
	/**
	 * The guard that the edits have to pass in the end, so that a planner can put right what it refuses.
	 *
	 * @returns The first refusal, or `undefined`.
	 */
	guard(edits: readonly GuardedEdit[]): Promise<Failure | undefined>;
}

/** An edit as a planner proposes it: unchecked, without hashes. */
export interface ProposedEdit {
	readonly op: EditOp;
	readonly path: string;
	readonly from?: string;
	/** The whole new text; absent for a delete. */
	readonly text?: string;
	readonly requirements: readonly string[];
	readonly reason: string;
	/** `false` where the planner doubts it: shown, but not ticked. */
	readonly selected: boolean;
	/** Stored text of the file that it was made from; where the file has another by now, the plan is refused. */
	readonly basis?: string;
	/** What the changed lines of a modified file are for; without it all of them are for all of `requirements`. */
	readonly places?: readonly ProposedPlace[];
}

/** What one line of a modified file is changed for. */
export interface ProposedPlace {
	/** From 1, in the old text. */
	readonly line: number;
	readonly requirements: readonly string[];
	/** Not ticked, and no requirement stays pending because it is left out. */
	readonly doubtful: boolean;
}

/** A command that a planner adds, or puts in the place of a known one. */
export interface ProposedCommand extends RecordedVerify {
	/** Text of the known command that goes, where it is not the same. */
	readonly replaces?: string;
}

/** What a planner proposes; it is checked before it becomes a plan. */
export interface PlanProposal {
	readonly kind: 'proposed';
	readonly planner: PlannerInfo;
	readonly edits: readonly ProposedEdit[];
	/** State of every requested change, by its id. */
	readonly states: ReadonlyMap<string, ChangeState>;
	/** Commands that replace (same text, or named by `replaces`) or follow those of the request; never the spec's. */
	readonly verify: readonly ProposedCommand[];
	readonly unresolved: readonly { readonly id: string; readonly reason: string }[];
	readonly assumptions: readonly RecordedAssumption[];
	readonly usage?: Usage;
	/** What the edits do, in the planner's words. */
	readonly summary?: string;
	/** What a user should know of how the plan was made, such as files that were kept back; full sentences. */
	readonly notes?: readonly string[];
}

/** What a planner answers. */
export type PlanResponse =
	| PlanProposal
	| { readonly kind: 'cancelled' }
	/** Where code, state or next step are not said, the usual ones are taken. */
	| ({ readonly kind: 'failed'; readonly message: string } & Partial<
			Pick<Failure, 'code' | 'state' | 'next' | 'details'>
	  >);

/** Whatever turns changes into edits. It never writes. */
export interface Planner {
	readonly id: string;
	propose(request: PlanRequest, token: CancellationToken): Promise<PlanResponse>;
}
