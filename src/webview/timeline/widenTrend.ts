import type { CycleFacts } from './cycleFacts';
import { groupOf } from './describeStatus';
import type { CycleGroup, TimelineTrend, TrendPoint } from './timelineModel';

/** Bars that are drawn at most; of a longer history each stands for several cycles. */
const pointLimit = 60;

/**
 * The course of the requirements over all cycles of a spec, from that of the newest ones.
 *
 * Going back from a cycle whose requirements were counted, what each added and removed tells how many there were before
 * it, as long as each starts with the spec that the one before it left. Where that is not so, nothing is guessed.
 *
 * @param facts Of all cycles, in the order of the file.
 * @param newest What was counted of the newest ones; `null` where nothing was.
 * @returns `null` where there are not two cycles to compare.
 */
export function widenTrend(facts: readonly CycleFacts[], newest: TimelineTrend | null): TimelineTrend | null {
	const spec = newest?.spec ?? facts.findLast(one => one.spec !== null)?.spec ?? '';
	const places = [...facts.keys()].filter(index => [null, spec].includes(facts[index]?.spec ?? null));
	if (places.length < 2) {
		return null;
	}
	const counts = countBack(facts, places, newest);
	const perBar = Math.ceil(places.length / pointLimit);
	const points: TrendPoint[] = [];
	for (let end = places.length; end > 0; end -= perBar) {
		points.push(toPoint(facts, places.slice(Math.max(0, end - perBar), end), counts));
	}
	return { spec, points, now: newest?.now ?? null, cycles: places.length };
}

/** Requirements in force after each cycle, by its place in the file. */
function countBack(
	facts: readonly CycleFacts[],
	places: readonly number[],
	newest: TimelineTrend | null,
): ReadonlyMap<number, number | null> {
	const counted = new Map(newest?.points.map(({ index, count }) => [index, count]));
	const counts = new Map<number, number | null>();
	let current: number | null = null;
	/** Mark of the spec in force after the cycle that is looked at; `null` where nothing tells. */
	let mark: number | null = null;
	for (const index of places.toReversed()) {
		const { moved = false, ends = null, growth = 0 } = facts[index] ?? {};
		if (moved && mark !== null && ends?.[1] !== mark) {
			current = null;
		}
		current = counted.get(index) ?? current;
		counts.set(index, current);
		if (moved) {
			current = ends && current !== null ? current - growth : null;
			mark = ends?.[0] ?? null;
		}
	}
	return counts;
}

/** A bar; `places` are those of its cycles, the oldest first. */
function toPoint(
	facts: readonly CycleFacts[],
	places: readonly number[],
	counts: ReadonlyMap<number, number | null>,
): TrendPoint {
	const own = places.flatMap(index => facts[index] ?? []);
	const groups: Partial<Record<CycleGroup, number>> = {};
	for (const one of own) {
		const group = groupOf(one);
		groups[group] = (groups[group] ?? 0) + 1;
	}
	const isOne = places.length === 1;
	return {
		index: places.at(-1) ?? 0,
		name: isOne ? nameOf(own[0]) : `${nameOf(own[0])} to ${nameOf(own.at(-1)).toLowerCase()}`,
		groups,
		status: isOne ? (own[0]?.words ?? '') : '',
		count: places.map(index => counts.get(index) ?? null).findLast(amount => amount !== null) ?? null,
	};
}

function nameOf(facts: CycleFacts | undefined): string {
	return facts?.number == null ? 'Cycle' : `Cycle ${facts.number}`;
}
