import type { ChangeKind, Impact } from '../../core/diff/change';
import type { EditOp } from '../../core/history/record';
import type { Span } from '../marks';
import type { ResultView } from '../resultView';

/** What the filters tell apart. */
export type CycleGroup = 'applied' | 'claimed' | 'unverified' | 'failed' | 'interrupted' | 'unknown';

export interface TimelineChange {
	readonly kind: ChangeKind;
	readonly impact: Impact;
	/** The impact in plain words; `''` where there is nothing to add. */
	readonly meaning: string;
	readonly spans: readonly Span[];
}

export interface TimelineFile {
	readonly op: EditOp;
	/** From the Root. */
	readonly path: string;
	readonly from?: string;
}

export interface TimelineCommand {
	readonly command: string;
	/** In words, such as “exit 0”. */
	readonly expectation: string;
	/** `null` where no run of it is recorded. */
	readonly result: ResultView | null;
}

/** One cycle as it is shown. */
export interface TimelineCycle {
	/** Line of its heading in apply.md, from 1; tells cycles apart. */
	readonly line: number;
	/** “Cycle 5”, or “Cycle” where it has no number. */
	readonly name: string;
	readonly title: string;
	/** As “8 June 2026” where the date could be read, else as written; `''` where there is none. */
	readonly date: string;
	/** ISO 8601 of a recorded cycle, else `null`. */
	readonly time: string | null;
	readonly group: CycleGroup;
	/** Status and evidence in words, such as “written by hand: applied, as claimed”. */
	readonly status: string;
	/** Markdown of Propose, without what the title says already. */
	readonly propose: string;
	readonly changes: readonly TimelineChange[];
	/** Lines of the Spec section where no record tells the changes. */
	readonly specDiff: readonly string[];
	readonly files: readonly TimelineFile[];
	readonly commands: readonly TimelineCommand[];
	readonly assumptions: readonly string[];
	/** Text that fits no section, as written. */
	readonly rest: string;
	/** Planner and tokens of a recorded cycle; `''` where there is nothing to say. */
	readonly planner: string;
	/** Whether its visible text was edited after it was recorded. */
	readonly edited: boolean;
}

export interface TimelineProblem {
	readonly line: number;
	readonly severity: 'error' | 'warning' | 'info';
	readonly message: string;
}

/** All that the timeline shows. Plain data, so that it can be posted. */
export interface TimelineModel {
	/** Path of the history from the Root. */
	readonly path: string;
	/** What happened, the state of the files and what to do, where it cannot be read; else `null`. */
	readonly unreadable: { readonly message: string; readonly state: string; readonly next: string } | null;
	/** Newest first. */
	readonly cycles: readonly TimelineCycle[];
	readonly problems: readonly TimelineProblem[];
}
