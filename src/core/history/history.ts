import type { Expectation, Problem } from '../spec/spec';
import type { BeginRecord, Digest, EditOp, EndRecord } from './record';

/** How a cycle ended; `interrupted` where it was begun and has no end, `unknown` where nothing tells. */
export type CycleStatus = 'applied' | 'unverified' | 'failed' | 'interrupted' | 'unknown';

/** `recorded` by this program, `claimed` by a status that somebody wrote, or `none`. */
export type Evidence = 'recorded' | 'claimed' | 'none';

/** A file that a cycle lists under Changes. */
export interface FileChange {
	readonly op: EditOp;
	readonly path: string;
	readonly from?: string;
}

/** A command that a cycle lists under Verify. */
export interface CycleCommand {
	readonly command: string;
	readonly expect: Expectation;
}

/** One entry of apply.md, written by this program or by hand. */
export interface Cycle {
	/** A label only; `null` where the heading has none that can be read. */
	readonly number: number | null;
	/** `sha256:…` identity of the begin record, or `null` for a cycle without one. */
	readonly id: Digest | null;
	/** `YYYY-MM-DD` where the date could be read, else as written, else `null`. */
	readonly date: string | null;
	/** Title of the heading, else the first line of Propose. */
	readonly title: string;
	/** Markdown of the Propose section. */
	readonly propose: string;
	/** Text of the diff fence of the Spec section, or `null`. */
	readonly spec: string | null;
	readonly changes: readonly FileChange[];
	readonly verify: readonly CycleCommand[];
	readonly status: CycleStatus;
	readonly evidence: Evidence;
	/** Whether the visible text was edited after it was recorded. */
	readonly edited: boolean;
	/** Line of the heading, from 1. */
	readonly line: number;
	/** Last line, from 1, inclusive. */
	readonly endLine: number;
	/** Text of the cycle that fits no section, as written. */
	readonly rest: string;
	readonly record: { readonly begin: BeginRecord; readonly end: EndRecord | null } | null;
}

/** What an apply.md tells. */
export interface History {
	/** In the order of the file. */
	readonly cycles: readonly Cycle[];
	readonly problems: readonly Problem[];
}

/** Where the baseline comes from: recorded cycles, Git, the nearest guess, or nowhere. */
export type BaselineSource = 'recorded' | 'git' | 'approximate' | 'empty';

/** The spec as the last applied cycle left it. */
export interface Baseline {
	readonly source: BaselineSource;
	/** Number of the cycle that left it; `null` for `empty`, or where HEAD stands in. */
	readonly cycle: number | null;
	/** Date of that cycle as in its heading. */
	readonly date: string | null;
	/** Short hash of the commit that it was read from, where it was. */
	readonly commit: string | null;
	/** In LF without BOM. */
	readonly text: string;
	/** 64 hex digits, of `text`. */
	readonly sha256: string;
}
