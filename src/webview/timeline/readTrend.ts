import { movedBaseline, recordedSpecPath } from '../../core/history/baseline/movers';
import type { Cycle, History } from '../../core/history/history';
import { describeStatus, groupOf } from './describeStatus';
import type { SpecCounts } from './specCounts';
import type { TimelineTrend, TrendPoint } from './timelineModel';

/** Bars that are drawn at most. */
const pointLimit = 60;
/** Cycles that are looked through for them, where several specs share the history. */
const lookBack = 300;
/** Cycles that are looked through for the checkpoint that the oldest bar needs. */
const checkpointLimit = 1000;
/** UTF-16 units of specs that are counted at most, but always the newest few cycles. */
const textBudget = 10_000_000;
const fewest = 5;
/** Cycles that are read between two pauses. */
const slice = 10;

/** What is read of a history. */
export interface TrendSource {
	readonly total: number;
	/** The cycle at a place of the file, from 0. */
	cycle(index: number): Cycle | undefined;
}

/** A cycle that gets a bar. */
interface Chosen {
	readonly index: number;
	readonly cycle: Cycle;
}

/**
 * Count the requirements in force after each of the newest cycles, for the spec that was recorded last.
 *
 * In force is what the last cycle left that moved the baseline: a failed one changes nothing. After a cycle that was
 * written by hand it is not known, until a record tells it again. Each step of the generator is a slice of the work.
 *
 * @param historyPath Path of apply.md from the Root.
 * @returns `null` where there are not two cycles to compare.
 */
export function* readTrend(
	source: TrendSource,
	historyPath: string,
	counts: SpecCounts,
): Generator<undefined, TimelineTrend | null> {
	const newest = yield* chooseCycles(source);
	const spec = newest.map(({ cycle }) => cycle.record?.begin.spec.path).find(path => path !== undefined);
	if (spec === undefined) {
		return null;
	}
	const path = recordedSpecPath(historyPath, spec);
	const older = yield* readOlder(source, newest, spec, counts);
	const history: History = { cycles: [...older, ...newest.map(({ cycle }) => cycle).reverse()], problems: [] };
	const amount = Math.max(fewest, Math.floor(textBudget / Math.max(1, sizeOf(history, spec, counts))));
	const points: TrendPoint[] = [];
	let current: number | null = null;
	for (const { index, cycle } of newest.slice(0, amount).reverse()) {
		current = countAfter(history, cycle, path, counts, current);
		points.push(toPoint(index, cycle, current));
		yield;
	}
	const first = points.findIndex(({ count }) => count !== null);
	const shown = first < 0 ? [] : points.slice(first);
	return shown.length < 2 ? null : { spec, points: shown.reverse(), now: current, cycles: shown.length };
}

/** The newest cycles about the spec that was recorded last, newest first; those written by hand count for every one. */
function* chooseCycles(source: TrendSource): Generator<undefined, readonly Chosen[]> {
	const chosen: Chosen[] = [];
	const { total } = source;
	let spec: string | undefined;
	for (let index = total - 1; index >= Math.max(0, total - lookBack) && chosen.length < pointLimit; index--) {
		const cycle = source.cycle(index);
		const path = cycle?.record?.begin.spec.path;
		spec ??= path;
		if (cycle && (path === undefined || path === spec)) {
			chosen.push({ index, cycle });
		}
		if (index % slice === 0) {
			yield;
		}
	}
	return chosen;
}

/** Cycles before those that get a bar, from the checkpoint on that the oldest of these goes back to; none where it is known. */
function* readOlder(
	source: TrendSource,
	newest: readonly Chosen[],
	spec: string,
	counts: SpecCounts,
): Generator<undefined, readonly Cycle[]> {
	const oldest = newest.findLast(({ cycle }) => cycle.record)?.cycle.record?.begin.spec;
	const start = (newest.at(-1)?.index ?? 0) - 1;
	const older: Cycle[] = [];
	let isFound = !oldest || oldest.full !== undefined || counts.known(oldest.after) !== undefined;
	for (let index = start; !isFound && index >= Math.max(0, start - checkpointLimit); index--) {
		const cycle = source.cycle(index);
		const recorded = cycle?.record?.begin.spec;
		if (cycle && recorded?.path === spec) {
			older.push(cycle);
			isFound = recorded.full !== undefined;
		}
		if (index % slice === 0) {
			yield;
		}
	}
	return older.reverse();
}

/** About how long the spec is, in UTF-16 units: as its newest text that is at hand whole. */
function sizeOf({ cycles }: History, spec: string, counts: SpecCounts): number {
	for (let at = cycles.length - 1; at >= 0; at--) {
		const recorded = cycles[at]?.record?.begin.spec;
		const size = recorded?.full?.length ?? (recorded && counts.known(recorded.after)?.size);
		if (recorded?.path === spec && size !== undefined) {
			return size;
		}
	}
	return 0;
}

/** Requirements in force after a cycle; `current` is what was in force before it, as far as known. */
function countAfter(
	history: History,
	cycle: Cycle,
	path: string,
	counts: SpecCounts,
	current: number | null,
): number | null {
	const recorded = cycle.record?.begin.spec;
	if (movedBaseline(cycle)) {
		return recorded ? (counts.after(history, cycle, path)?.requirements ?? null) : null;
	}
	return (recorded && counts.known(recorded.before)?.requirements) ?? current;
}

function toPoint(index: number, cycle: Cycle, count: number | null): TrendPoint {
	return {
		index,
		name: cycle.number === null ? 'Cycle' : `Cycle ${cycle.number}`,
		groups: { [groupOf(cycle)]: 1 },
		status: describeStatus(cycle),
		count,
	};
}
