import type { DeltaOperation, Level } from '../spec/spec';

/** What became of a requirement. */
export type ChangeKind = 'added' | 'removed' | 'modified' | 'moved' | 'renamed';

/** What a change does to the force of a statement; the first that applies, in this order. */
export type Impact = 'flipped' | 'weakened' | 'strengthened' | 'scenarios' | 'reworded' | 'none';

/** What a plan has for a change: edits, proof that it already holds, or nothing yet. */
export type ChangeState = 'edits' | 'implemented' | 'unresolved';

/** A requirement as one side of a diff has it. */
export interface ChangeSide {
	readonly text: string;
	readonly level: Level;
	/** From 1, in the text of its side. */
	readonly line: number;
}

/** A scenario that a change brings, takes away or words anew. */
export interface ScenarioChange {
	/** In the spec; of one that is gone that in the baseline. Empty for an item of a list. */
	readonly name: string;
	/** Its steps, each with its keyword, as Markdown source in one line; `null` where it is new. */
	readonly before: readonly string[] | null;
	readonly after: readonly string[] | null;
}

/** What a change tells besides its statement; each absent where there is nothing to tell. */
export interface ChangeDetails {
	/** What people call the requirement: its explicit id, number or name, of a user story both; absent for a readable id. */
	readonly label?: string;
	/** The label in the baseline, of a requirement that has another one now and changed otherwise, too. */
	readonly wasLabel?: string;
	/** Of a user story that has another one now; `null` for none. */
	readonly priority?: { readonly before: string | null; readonly after: string | null };
	/** In a delta file: what it does to the requirement. */
	readonly delta?: DeltaOperation;
	/** Those of a modified requirement that differ: in the order of the spec, then those that are gone. */
	readonly scenarios?: readonly ScenarioChange[];
}

/** One requirement that differs between baseline and spec. */
export interface Change extends ChangeDetails {
	readonly kind: ChangeKind;
	readonly impact: Impact;
	/** Id in the spec; for a removed requirement its id in the baseline, or a free one where the spec has that for another now. */
	readonly id: string;
	/** Id in the baseline where it differs from `id`, else `null`. */
	readonly wasId: string | null;
	/** Level in the spec; for a removed requirement, its level in the baseline. */
	readonly level: Level;
	readonly section: readonly string[];
	readonly before: ChangeSide | null;
	readonly after: ChangeSide | null;
	readonly state: ChangeState;
}

/** How many requirements there are of each kind of change. */
export interface DiffSummary {
	readonly added: number;
	readonly removed: number;
	readonly modified: number;
	readonly moved: number;
	readonly renamed: number;
	readonly unchanged: number;
}

/** All in which two specs differ, requirement by requirement. */
export interface SpecDiff {
	readonly summary: DiffSummary;
	/** Flipped ones first, then in the order of the spec; a removed one stands where it stood. */
	readonly changes: readonly Change[];
}
