import type { ChangeKind, Impact } from '../../core/diff/change';
import type { CycleStatus, Evidence } from '../../core/history/history';
import type { EditOp } from '../../core/history/record';
import type { Span } from '../marks';
import type { ResultView } from '../resultView';

/** What the filters tell apart. */
export type CycleGroup = 'applied' | 'claimed' | Exclude<CycleStatus, 'applied'>;

/** What a cycle is about: a change of the spec, or an earlier cycle. */
export type CycleRole = 'change' | 'undo' | 'verify' | 'merge' | 'adopt' | 'record';

export interface TimelineChange {
	readonly id: string;
	readonly kind: ChangeKind;
	readonly impact: Impact;
	/** The impact in plain words; `''` where there is nothing to add. */
	readonly meaning: string;
	/** What people call the requirement, such as its number or name; `''` where it has none. */
	readonly label: string;
	readonly spans: readonly Span[];
}

export interface TimelineFile {
	readonly op: EditOp;
	/** From the Root. */
	readonly path: string;
	readonly from?: string;
	/** Whether a record tells its bytes on both sides, so that they can be looked for. */
	readonly recorded: boolean;
}

export interface TimelineCommand {
	readonly command: string;
	/** In words, such as “exit 0”. */
	readonly expectation: string;
	/** `null` where no run of it is recorded. */
	readonly result: ResultView | null;
}

export interface TimelineAssumption {
	readonly decision: string;
	readonly alternatives: readonly string[];
	readonly accepted: boolean;
}

/** One cycle as its head shows it. */
export interface TimelineRow {
	/** Its place in the file, from 0; stays when cycles are appended. */
	readonly index: number;
	/** Line of its heading in apply.md, from 1. */
	readonly line: number;
	/** “Cycle 5”, or “Cycle” where it has no number. */
	readonly name: string;
	/** A line of Markdown. */
	readonly title: string;
	/** As “8 June 2026” where the date could be read, else as written; `''` where there is none. */
	readonly date: string;
	/** ISO 8601 of a recorded cycle, else `null`. */
	readonly time: string | null;
	readonly group: CycleGroup;
	readonly role: CycleRole;
	/** Status and evidence in words, such as “written by hand: applied, as claimed”. */
	readonly status: string;
	/** What it has to do with other cycles, in words such as “undoes cycle 3”. */
	readonly relations: readonly string[];
	/** Path of its spec from the folder of apply.md, where several specs share it and the cycle names one; else `''`. */
	readonly spec: string;
	/** What is in it, as “2 requirements · 1 file”. */
	readonly summary: string;
	/** Whether its visible text was edited after it was recorded. */
	readonly edited: boolean;
}

/** What can be done about a cycle from here. */
export interface CycleActions {
	/** It did more than verify, and was not taken back yet. */
	readonly undo: boolean;
	/** It is the last one of its spec and did not end well, so that verifying again can lift it. */
	readonly verify: boolean;
	/** The spec on both sides can be had from the records. */
	readonly compareSpec: boolean;
}

/** The rest of a cycle, for when it is open. */
export interface TimelineBody {
	/** Markdown of Propose, without what the title says already. */
	readonly propose: string;
	readonly changes: readonly TimelineChange[];
	/** Lines of the Spec section where no record tells the changes. */
	readonly specDiff: readonly string[];
	readonly files: readonly TimelineFile[];
	readonly commands: readonly TimelineCommand[];
	readonly assumptions: readonly TimelineAssumption[];
	/** Text that fits no section, as written. */
	readonly rest: string;
	/** Planner and tokens of a recorded cycle; `''` where there is nothing to say. */
	readonly planner: string;
	/** What the evidence of the cycle is, and what that means, in a sentence. */
	readonly evidence: string;
	readonly actions: CycleActions;
}

export interface TimelineProblem {
	readonly line: number;
	readonly severity: 'error' | 'warning' | 'info';
	readonly message: string;
	/** What can be done about it here: merge the two versions of the history. */
	readonly way?: 'merge';
}

/** A state of the file. */
export interface TimelineHead {
	/** Counts the states; what is asked of an older one gets no answer. */
	readonly generation: number;
	/** Path of the history from the Root. */
	readonly path: string;
	/** What happened, the state of the files and what to do, where it cannot be read; else `null`. */
	readonly unreadable: { readonly message: string; readonly state: string; readonly next: string } | null;
	/** Number of cycles. */
	readonly total: number;
	/** This many of the oldest cycles are as they were in the state before. */
	readonly kept: number;
	/** Date of the oldest cycle; `''` where it has none. */
	readonly since: string;
}

/** What takes every cycle to tell. */
export interface TimelineOverview {
	/** Cycles of each group that has any. */
	readonly groups: Readonly<Partial<Record<CycleGroup, number>>>;
	/** Cycles of each evidence. */
	readonly evidence: Readonly<Record<Evidence, number>>;
	/** The specs that records name, from the folder of apply.md. */
	readonly specs: readonly string[];
	/** Ids of requirements, newest first; not all where they are many. */
	readonly requirements: readonly string[];
	/** Paths of files, newest first; not all where they are many. */
	readonly files: readonly string[];
	readonly problems: readonly TimelineProblem[];
}

/** One cycle in the course of the requirements; of a long history, several in a row. */
export interface TrendPoint {
	/** Place of the newest of them in the file, from 0. */
	readonly index: number;
	/** “Cycle 5”, or “Cycle” where it has no number; “Cycle 1 to cycle 5”. */
	readonly name: string;
	/** Cycles of each group that it has any of. */
	readonly groups: Readonly<Partial<Record<CycleGroup, number>>>;
	/** Status and evidence in words; `''` where it stands for several cycles. */
	readonly status: string;
	/** Requirements in force after it; `null` where that is not known. */
	readonly count: number | null;
}

/** How many requirements were in force after the cycles about a spec. */
export interface TimelineTrend {
	/** Path of the spec from the folder of apply.md. */
	readonly spec: string;
	/** Newest first. */
	readonly points: readonly TrendPoint[];
	/** Requirements in force now; `null` where that is not known. */
	readonly now: number | null;
	/** Cycles that the points stand for. */
	readonly cycles: number;
}

/** Lines that a cycle added to a file and took from it. */
export interface TimelineLines {
	/** From the Root. */
	readonly path: string;
	readonly added: number;
	readonly removed: number;
}

/** What takes a look at stored files and at Git to tell of a cycle. */
export interface TimelineDetails {
	/** Full hash of the commit that brought the cycle into the history; `null` where none is known. */
	readonly commit: string | null;
	/** Of those files whose bytes are at hand on both sides. */
	readonly lines: readonly TimelineLines[];
}

/** What to look for; `''` and an empty list stand for anything. */
export interface TimelineQuery {
	/** Words that a cycle must hold, all of them, in any case. */
	readonly search: string;
	readonly groups: readonly CycleGroup[];
	readonly evidence: Evidence | '';
	/** Part of the id of a requirement. */
	readonly requirement: string;
	/** Part of the path of a file. */
	readonly file: string;
	/** A spec as the overview names it. */
	readonly spec: string;
	/** The first and the last day, as `YYYY-MM-DD`. What has no date that can be read is not found by one. */
	readonly since: string;
	readonly until: string;
}
