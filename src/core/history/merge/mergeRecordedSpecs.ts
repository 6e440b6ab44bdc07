import { moversOf } from '../baseline/movers';
import { replay } from '../baseline/replay';
import type { Cycle, History } from '../history';
import { digestOf } from '../identity';
import type { Digest } from '../record';
import type { HistorySide } from './historySide';
import type { MergedSides } from './joinHistories';
import { mergeBase } from './mergeBase';
import type { HistoriesToMerge, HistoryMerge } from './mergeHistories';
import { mergeSpecs, type SpecConflict, type SpecsToMerge } from './mergeSpecs';

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
	readonly chosen: readonly SpecConflict[];
}

type SpecsMerge =
	| { readonly kind: 'merged'; readonly specs: readonly MergedSpec[] }
	| Extract<HistoryMerge, { readonly kind: 'open' | 'unknown' }>;

/** Merge the specs as the two histories left them. One that a cycle written by hand left is left out where nobody knows it. */
export async function mergeRecordedSpecs(sides: MergedSides, request: HistoriesToMerge): Promise<SpecsMerge> {
	const common = mergeBase(sides.ours, sides.theirs);
	const specs: MergedSpec[] = [];
	const conflicts: (SpecConflict & { readonly path: string })[] = [];
	for (const path of pathsOf(sides.ours, sides.theirs)) {
		const texts = await findTexts(sides, common, path, request);
		if (texts === 'unknown') {
			return { kind: 'unknown', path };
		}
		const merge = texts && mergeSpecs({ ...request, ...texts, path: request.specPath(path) });
		if (merge?.kind === 'open') {
			conflicts.push(...merge.conflicts.map(conflict => ({ path, ...conflict })));
		} else if (merge) {
			const { base, ours, theirs } = texts;
			const isBoth = base !== ours && base !== theirs;
			specs.push({ path, ours, theirs, text: merge.text, isBoth, chosen: merge.chosen });
		}
	}
	return conflicts.length > 0 ? { kind: 'open', conflicts } : { kind: 'merged', specs };
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
	const isKept = (cycles: readonly Cycle[]) => nameOf(lastOf(cycles, path)) === nameOf(lastOf(common, path));
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

type Left = { readonly text: string } | 'by hand' | 'unknown';

/** The spec as the last of the cycles that moved its baseline left it. */
async function leftBy(
	cycles: readonly Cycle[],
	history: History,
	path: string,
	stored: HistoriesToMerge['stored'],
): Promise<Left> {
	const mover = lastOf(cycles, path);
	if (!mover) {
		return { text: '' };
	}
	const digest = mover.record?.begin.spec.after;
	if (digest === undefined) {
		return 'by hand';
	}
	const replayed = replay(history, mover);
	const text = replayed.kind === 'replayed' ? replayed.text : await findText(digest, path, stored);
	return text === undefined ? 'unknown' : { text };
}

async function findText(digest: Digest, path: string, stored: HistoriesToMerge['stored']): Promise<string | undefined> {
	const text = digest === digestOf('') ? '' : await stored(digest, path);
	return text !== undefined && digestOf(text) === digest ? text : undefined;
}

function lastOf(cycles: readonly Cycle[], path: string): Cycle | undefined {
	return moversOf({ cycles, problems: [] }, 'apply.md', path).next().value;
}

/** Tells a cycle from others: its identity, or what somebody wrote by hand. */
function nameOf(cycle: Cycle | undefined): string {
	return cycle?.id ?? JSON.stringify([cycle?.number, cycle?.date, cycle?.title, cycle?.propose, cycle?.status]);
}
