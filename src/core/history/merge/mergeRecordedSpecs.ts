import type { Cycle } from '../history';
import type { ChosenHistoryConflict, HistoriesToMerge, HistoryConflict, HistoryMerge } from './historyMerge';
import type { HistorySide } from './historySide';
import type { MergedSides } from './joinHistories';
import { findText, type Left, lastMover, leftBy } from './leftBy';
import { type ChosenConflict, mergeSpecs, type SpecsToMerge } from './mergeSpecs';
import { choicesFor, type SettledConflicts } from './openConflicts';

/** A spec that recorded cycles of the two sides are about. */
export interface MergedSpec {
	/** From the folder of apply.md. */
	readonly path: string;
	/** As ours has it, and merged; in LF without BOM. */
	readonly ours: string;
	readonly theirs: string;
	readonly text: string;
	/** Whether both sides changed it. */
	readonly isBoth: boolean;
	readonly chosen: readonly ChosenConflict[];
}

type SpecsMerge =
	/** `specs` are those that no conflict is open of. */
	| ({ readonly kind: 'merged'; readonly specs: readonly MergedSpec[] } & SettledConflicts)
	| Extract<HistoryMerge, { readonly kind: 'unknown' }>;

/**
 * Merge the specs as the two histories left them. One that a cycle written by hand left is left out where nobody knows it.
 *
 * @param common The cycles that both rest on.
 */
export async function mergeRecordedSpecs(
	sides: MergedSides,
	common: readonly Cycle[],
	request: HistoriesToMerge,
): Promise<SpecsMerge> {
	const specs: MergedSpec[] = [];
	const open: HistoryConflict[] = [];
	const chosen: ChosenHistoryConflict[] = [];
	for (const path of pathsOf(sides.ours, sides.theirs)) {
		const texts = await findTexts(sides, common, path, request);
		if (texts === 'unknown') {
			return { kind: 'unknown', path };
		}
		const choices = choicesFor(path, request.choices);
		const merge = texts && mergeSpecs({ ...request, ...texts, path: request.specPath(path), choices });
		if (merge?.kind === 'open') {
			open.push(...merge.conflicts.map(conflict => ({ path, ...conflict })));
		} else if (merge) {
			const { base, ours, theirs } = texts;
			const isBoth = base !== ours && base !== theirs;
			chosen.push(...merge.chosen.map(conflict => ({ path, ...conflict })));
			specs.push({ path, ours, theirs, text: merge.text, isBoth, chosen: merge.chosen });
		}
	}
	return { kind: 'merged', specs, open, chosen };
}

type Texts = Pick<SpecsToMerge, 'base' | 'ours' | 'theirs'>;

/** The spec in the three states, in LF without BOM; nothing where a cycle written by hand left one that nobody knows. */
async function findTexts(
	{ ours, theirs }: MergedSides,
	common: readonly Cycle[],
	path: string,
	{ stored }: HistoriesToMerge,
): Promise<Texts | 'unknown' | undefined> {
	const find = (cycles: readonly Cycle[], { history }: HistorySide) => leftBy(cycles, history, path, stored);
	const [one, other] = [await find(ours.history.cycles, ours), await find(theirs.history.cycles, theirs)];
	let base = await find(common, ours);
	if (base === 'by hand') {
		base = await foundBy([ours, theirs], new Set(common.map(nameOf)), path, stored);
	}
	if ([base, one, other].includes('unknown')) {
		return 'unknown';
	}
	if (typeof base === 'string') {
		return undefined;
	}
	// Whoever recorded nothing since has the spec as that cycle left it.
	const isKept = (cycles: readonly Cycle[]) => nameOf(lastMover(cycles, path)) === nameOf(lastMover(common, path));
	const mine = one === 'by hand' && isKept(ours.history.cycles) ? base : one;
	const yours = other === 'by hand' && isKept(theirs.history.cycles) ? base : other;
	return typeof mine === 'string' || typeof yours === 'string'
		? undefined
		: { base: base.text, ours: mine.text, theirs: yours.text };
}

/** Those that recorded cycles name. */
function pathsOf(...sides: readonly HistorySide[]): readonly string[] {
	const paths = sides.flatMap(({ history }) => history.cycles.flatMap(({ record }) => record?.begin.spec.path ?? []));
	return [...new Set(paths)].sort();
}

/** What the first cycles that the sides recorded on their own found, where it is one text that can be had. */
async function foundBy(
	sides: readonly HistorySide[],
	common: ReadonlySet<string>,
	path: string,
	stored: HistoriesToMerge['stored'],
): Promise<Left> {
	const own = sides.flatMap(({ history }) => {
		return history.cycles.find(cycle => cycle.record?.begin.spec.path === path && !common.has(nameOf(cycle))) ?? [];
	});
	const digests = new Set(own.flatMap(({ record }) => record?.begin.spec.before ?? []));
	const [digest] = digests;
	const text = digests.size === 1 && digest !== undefined ? await findText(digest, path, stored) : undefined;
	return text === undefined ? 'by hand' : { text };
}

/** Tells a cycle from others: its identity, or what somebody wrote by hand. */
function nameOf(cycle: Cycle | undefined): string {
	return cycle?.id ?? JSON.stringify([cycle?.number, cycle?.date, cycle?.title, cycle?.propose, cycle?.status]);
}
