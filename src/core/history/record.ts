import type { Change, ChangeDetails } from '../diff/change';
import type { LineHunk } from '../lines/hunk';
import type { Expectation } from '../spec/spec';

/** `sha256:` and 64 hex digits. */
export type Digest = `sha256:${string}`;

/** One side of an edit, by content. */
export interface FileState {
	/** 64 hex digits, of the bytes. */
	readonly sha256: string;
	/** Git blob id, 40 hex digits. */
	readonly blob: string;
	/** Git's file modes. */
	readonly mode: '100644' | '100755';
}

/** Who made a plan. */
export interface PlannerInfo {
	/** `literal`, `anthropic`, … */
	readonly id: string;
	readonly model?: string;
}

/** Tokens, as the model's API counted them. */
export interface Usage {
	readonly input: number;
	readonly output: number;
	readonly cacheRead?: number;
	readonly cacheWrite?: number;
}

/** What an edit does to a file. */
export type EditOp = 'create' | 'modify' | 'delete' | 'rename';

/** The spec on both sides of a cycle. Digests and patch are over its text in LF without BOM. */
export interface RecordedSpec {
	/** Relative to the folder of apply.md. */
	readonly path: string;
	readonly before: Digest;
	readonly after: Digest;
	/** Line hunks from `before` to `after`; absent in a checkpoint. */
	readonly patch?: readonly LineHunk[];
	/** The whole text of `after`: a checkpoint. */
	readonly full?: string;
	readonly eol: 'lf' | 'crlf';
	readonly bom: boolean;
}

/** A change as it was settled, or was to be. */
export type RecordedChange = Omit<Change, 'state' | keyof ChangeDetails>;

/** Neighbouring lines that an edit made, and which of its requirements they serve. */
export interface RecordedLines {
	/** From 1, in the file as the edit left it. */
	readonly at: number;
	readonly count: number;
	readonly requirements: readonly string[];
}

/** A file that a cycle changed, with what it was and is. */
export interface RecordedEdit {
	readonly op: EditOp;
	/** Relative to the Root. */
	readonly path: string;
	/** The old path of a rename. */
	readonly from?: string;
	readonly before: FileState | null;
	readonly after: FileState | null;
	/** Ids of the requirements that the edit serves. */
	readonly requirements: readonly string[];
	/** Lines that serve only some of them, in order; absent where none is known. */
	readonly lines?: readonly RecordedLines[];
}

/** Where a command comes from: the spec, the planner, or the last applied cycle. */
export type VerifySource = 'spec' | 'planner' | 'previous';

/** A command that was approved for a cycle. */
export interface RecordedVerify {
	readonly command: string;
	readonly expect: Expectation;
	readonly source: VerifySource;
	readonly requirements: readonly string[];
}

/** What the planner decided because the spec left it open. */
export interface RecordedAssumption {
	readonly decision: string;
	readonly alternatives: readonly string[];
	readonly suggestion: string;
	readonly section: string;
	readonly accepted: boolean;
}

/** What a cycle set out to do; written before its commands run. */
export interface BeginRecord {
	readonly v: 1;
	readonly cycle: number;
	/** Identities of the records right before it: one, two in a merge, none for the first. */
	readonly parents: readonly Digest[];
	readonly spec: RecordedSpec;
	readonly changes: readonly RecordedChange[];
	readonly edits: readonly RecordedEdit[];
	readonly verify: readonly RecordedVerify[];
	readonly planner: PlannerInfo;
	readonly usage?: Usage;
	readonly assumptions: readonly RecordedAssumption[];
	/** Digest of the cycle's visible text, heading to Verify, as written; tells whether people edited it since. */
	readonly visible: Digest;
	/** ISO 8601, UTC. */
	readonly time: string;
	/** Identity of the begin record that this cycle takes back, merges or verifies. */
	readonly undoes?: Digest;
	readonly merges?: Digest;
	readonly verifies?: Digest;
}

/** How a cycle can end. */
export type EndStatus = 'applied' | 'unverified' | 'failed';

/** What became of a command. */
export interface RecordedResult {
	readonly command: string;
	/** Exit code; `null` where the command was killed or could not run. */
	readonly exit: number | null;
	readonly passed: boolean;
	readonly durationMs: number;
	/** The end of what it printed. */
	readonly tail: string;
}

/** How a cycle ended; written last. */
export interface EndRecord {
	readonly v: 1;
	readonly begin: Digest;
	readonly status: EndStatus;
	readonly results: readonly RecordedResult[];
	/** Why the status is what it is where the results do not tell, such as `unfinished`, `cancelled`, `no bash`. */
	readonly reason?: string;
	/** ISO 8601, UTC. */
	readonly time: string;
}
