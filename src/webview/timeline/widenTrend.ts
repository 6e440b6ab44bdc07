import { type CycleFacts, noFacts } from './cycleFacts';
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
	const own = cyclesAbout(facts, spec);
	if (own.length < 2) {
		return null;
	}
	const counts = countBack(own, newest);
	const perBar = Math.ceil(own.length / pointLimit);
	const points: TrendPoint[] = [];
	for (let end = own.length; end > 0; end -= perBar) {
		const start = Math.max(0, end - perBar);
		points.push(toPoint(own.slice(start, end), counts.slice(start, end)));
	}
	return { spec, points, now: newest?.now ?? null, cycles: own.length };
}

/** A cycle that the course is about, with its place in the file. */
interface Placed {
	readonly index: number;
	readonly facts: CycleFacts;
}

/** The cycles about a spec; those written by hand count for every one. */
function cyclesAbout(facts: readonly CycleFacts[], spec: string): readonly Placed[] {
	const own: Placed[] = [];
	for (const [index, one] of facts.entries()) {
		if (one.spec === null || one.spec === spec) {
			own.push({ index, facts: one });
		}
	}
	return own;
}

/** Requirements in force after each cycle, in their order. */
function countBack(own: readonly Placed[], newest: TimelineTrend | null): readonly (number | null)[] {
	const counted = new Map(newest?.points.map(({ index, count }) => [index, count]));
	const counts = new Array<number | null>(own.length).fill(null);
	let current: number | null = null;
	/** Mark of the spec in force after the cycle that is looked at; `null` where nothing tells. */
	let mark: number | null = null;
	for (let at = own.length - 1; at >= 0; at--) {
		const { index = 0, facts: { moved, ends, growth } = noFacts } = own[at] ?? {};
		if (moved && mark !== null && ends?.[1] !== mark) {
			current = null;
		}
		current = counted.get(index) ?? current;
		counts[at] = current;
		if (moved) {
			current = ends && current !== null ? current - growth : null;
			mark = ends?.[0] ?? null;
		}
	}
	return counts;
}

/** A bar of some cycles, the oldest first, and what is in force after each. */
function toPoint(own: readonly Placed[], counts: readonly (number | null)[]): TrendPoint {
	const groups: Partial<Record<CycleGroup, number>> = {};
	for (const { facts } of own) {
		const group = groupOf(facts);
		groups[group] = (groups[group] ?? 0) + 1;
	}
	const [oldest] = own;
	const newest = own.at(-1);
	const isOne = own.length === 1;
	return {
		index: newest?.index ?? 0,
		name: isOne ? nameOf(oldest) : `${nameOf(oldest)} to ${nameOf(newest).toLowerCase()}`,
		groups,
		status: isOne ? (oldest?.facts.words ?? '') : '',
		count: counts.findLast(amount => amount !== null) ?? null,
	};
}

function nameOf(one: Placed | undefined): string {
	return one?.facts.number == null ? 'Cycle' : `Cycle ${one.facts.number}`;
}
