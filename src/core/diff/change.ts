import type { Level } from '../spec/spec';

export type ChangeKind = 'added' | 'removed' | 'modified' | 'moved' | 'renamed';

/** What a change does to the force of a statement; the first that applies, in this order. */
export type Impact = 'flipped' | 'weakened' | 'strengthened' | 'scenarios' | 'reworded' | 'none';

/** What a plan has for a change: edits, proof that it already holds, or nothing yet. */
export type ChangeState = 'edits' | 'implemented' | 'unresolved';

export interface ChangeSide {
	readonly text: string;
	readonly level: Level;
	/** From 1, in the text of its side. */
	readonly line: number;
}

/** One requirement that differs between baseline and spec. */
export interface Change {
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

export interface DiffSummary {
	readonly added: number;
	readonly removed: number;
	readonly modified: number;
	readonly moved: number;
	readonly renamed: number;
	readonly unchanged: number;
}

export interface SpecDiff {
	readonly summary: DiffSummary;
	/** Flipped ones first, then in the order of the spec; a removed one stands where it stood. */
	readonly changes: readonly Change[];
}
