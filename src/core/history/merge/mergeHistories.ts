import type { Digest } from '../record';
import { draftMerge } from './draftMerge';
import { readHistorySide } from './historySide';
import { joinHistories, type MergedSides } from './joinHistories';
import { mergeRecordedSpecs } from './mergeRecordedSpecs';
import type { MergeSide, SpecConflict } from './mergeSpecs';

/** What both branches changed in a spec, in different ways. */
export interface HistoryConflict extends SpecConflict {
	/** Path of the spec from the folder of apply.md. */
	readonly path: string;
}

export interface HistoriesToMerge {
	/** Texts in LF without BOM. What both were made from may be absent. */
	readonly base?: string;
	readonly ours: string;
	readonly theirs: string;
	/** Which side counts, by the id of a conflict. */
	readonly choices: ReadonlyMap<string, MergeSide>;
	/** ISO 8601, UTC. */
	readonly time: string;
	/** The text of a spec by its digest, in LF without BOM; asked for where the records do not give it. `name` is that of records. */
	readonly stored: (digest: Digest, name: string) => Promise<string | undefined>;
	/** Where a spec of the folder of apply.md lies, which tells its dialect. */
	readonly specPath: (name: string) => string;
	readonly factHeadings?: readonly string[];
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
			readonly chosen: readonly HistoryConflict[];
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
	const { base, choices, time } = request;
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
	if (added.length === 0 || !join.isBranched) {
		return { kind: 'merged', text: join.text, added, cycle: null, specs: [], chosen: [] };
	}
	const specs = await mergeRecordedSpecs(sides, request);
	if (specs.kind !== 'merged') {
		return specs;
	}
	const drafted = draftMerge(sides, join, specs.specs, choices, time);
	return {
		kind: 'merged',
		added,
		...drafted,
		specs: specs.specs.filter(({ isBoth }) => isBoth).map(({ path, text }) => ({ path, text })),
		chosen: specs.specs.flatMap(({ path, chosen }) => chosen.map(conflict => ({ path, ...conflict }))),
	};
}
