import { draftMerge } from './draftMerge';
import type { HistoriesToMerge, HistoryMerge } from './historyMerge';
import { readHistorySide } from './historySide';
import { joinHistories, type MergedSides } from './joinHistories';
import { mergeBase } from './mergeBase';
import { mergeMarkedSpecs } from './mergeMarkedSpecs';
import { mergeRecordedSpecs } from './mergeRecordedSpecs';
import { openConflicts } from './openConflicts';

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
