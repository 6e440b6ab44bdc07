import type { Digest } from '../record';
import { draftMerge } from './draftMerge';
import { readHistorySide } from './historySide';
import { joinHistories, type MergedSides } from './joinHistories';
import type { MarkedSpec } from './markedSpec';
import { mergeBase } from './mergeBase';
import { mergeMarkedSpecs } from './mergeMarkedSpecs';
import { mergeRecordedSpecs } from './mergeRecordedSpecs';
import type { ChosenConflict, MergeSide, SpecConflict } from './mergeSpecs';
import { openConflicts } from './openConflicts';

/** What both branches changed in a spec, in different ways. */
export interface HistoryConflict extends SpecConflict {
	/** Path of the spec from the folder of apply.md. */
	readonly path: string;
}

export type ChosenHistoryConflict = HistoryConflict & ChosenConflict;

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

/**
 * Merge two histories, as Git merges branches.
 *
 * Ours stays as it is, the cycles that only theirs has follow as they are, and then comes a cycle with the last records
 * of both as parents and the merged spec as a checkpoint. Where a side has nothing of its own there is no such cycle.
 * Merging the other way round gives the same spec. What both changed in different ways is asked for.
 */
export async function mergeHistories(request: HistoriesToMerge): Promise<HistoryMerge> {
	const { base, time } = request;
	const sides: MergedSides = {
		base: base === undefined ? undefined : readHistorySide(base),
		ours: readHistorySide(request.ours),
		theirs: readHistorySide(request.theirs),
	};
	const join = joinHistories(sides, time);
	if (join.kind === 'diverged') {
		return join;
	}
	const added = join.added.map(({ cycle }) => cycle.number);
	const common = mergeBase(sides.ours, sides.theirs);
	const isBranched = added.length > 0 && join.isBranched;
	const recorded = isBranched ? await mergeRecordedSpecs(sides, common, request) : nothingBoth;
	if (recorded.kind === 'unknown') {
		return recorded;
	}
	const marked = await mergeMarkedSpecs(sides, common, request);
	const open = openConflicts([recorded, marked], request.choices);
	if (open.length > 0) {
		return { kind: 'open', conflicts: open };
	}
	const { specs, chosen } = recorded;
	return {
		kind: 'merged',
		added,
		...(isBranched ? draftMerge(sides, join, common, specs, time) : { text: join.text, cycle: null }),
		specs: specs.filter(({ isBoth }) => isBoth).map(({ path, text }) => ({ path, text })),
		chosen,
		files: marked.files,
	};
}

const nothingBoth = { kind: 'merged', specs: [], chosen: [], open: [] } as const;
