import type { Digest } from '../record';
import type { MarkedSpec } from './markedSpec';
import type { ChosenConflict, MergeSide, SpecConflict } from './mergeSpecs';

/** What both branches changed in a spec, in different ways. */
export interface HistoryConflict extends SpecConflict {
	/** Path of the spec from the folder of apply.md. */
	readonly path: string;
}

/** A conflict with the side that was chosen. */
export type ChosenHistoryConflict = HistoryConflict & ChosenConflict;

/** Two histories with what their merge needs to know. */
export interface HistoriesToMerge {
	/** Texts in LF without BOM. What both were made from may be absent. */
	readonly base?: string;
	readonly ours: string;
	readonly theirs: string;
	/**
	 * Which side counts, by the id of a conflict, or by its path, `#` and id; that alone counts where two specs have a
	 * conflict of one id.
	 */
	readonly choices: ReadonlyMap<string, MergeSide>;
	/** ISO 8601, UTC. */
	readonly time: string;
	/** The text of a spec by its digest, in LF without BOM; asked for where the records do not give it. `name` is that of records. */
	readonly stored: (digest: Digest, name: string) => Promise<string | undefined>;
	/** Where a spec of the folder of apply.md lies, which tells its dialect. */
	readonly specPath: (name: string) => string;
	readonly factHeadings?: readonly string[];
	/** Spec files in which Git left both versions, by their names in records. */
	readonly marked?: ReadonlyMap<string, MarkedSpec>;
}

/** What came of merging two histories. */
export type HistoryMerge =
	| {
			readonly kind: 'merged';
			readonly text: string;
			/** Numbers of the cycles that came from theirs. */
			readonly added: readonly (number | null)[];
			/** Number of the cycle that merges the two; `null` where one side had nothing of its own, or no records. */
			readonly cycle: number | null;
			/** Specs that both sides changed, as they are merged. */
			readonly specs: readonly { readonly path: string; readonly text: string }[];
			readonly chosen: readonly ChosenHistoryConflict[];
			/** Of the spec files that held both versions, those that could be merged, as they are then. */
			readonly files: readonly { readonly path: string; readonly text: string }[];
	  }
	/** Nothing is merged until each is chosen. */
	| { readonly kind: 'open'; readonly conflicts: readonly HistoryConflict[] }
	/** A side did more than append cycles: a person has to look, at this line of theirs. */
	| { readonly kind: 'diverged'; readonly line: number; readonly reason: string }
	/** A spec as a cycle left it can be had from nowhere. */
	| { readonly kind: 'unknown'; readonly path: string };
