import type { LineHunk } from './hunk';

/**
 * Find line hunks that turn `before` into `after`.
 *
 * Patience diff: equal heads and tails are set aside, lines that occur once on each side
 * anchor the rest, and what has no anchor is replaced as a block. Near linear at any size;
 * the hunks are exact, not the fewest possible. Neighbouring hunks never touch.
 */
export function diffLines(before: readonly string[], after: readonly string[]): readonly LineHunk[] {
	const hunks: LineHunk[] = [];
	const pending: Range[] = [{ a: 0, aEnd: before.length, b: 0, bEnd: after.length }];
	for (let range = pending.pop(); range; range = pending.pop()) {
		const core = trim(before, after, range);
		if (core.a === core.aEnd && core.b === core.bEnd) {
			continue;
		}
		const anchors = core.a === core.aEnd || core.b === core.bEnd ? [] : findAnchors(before, after, core);
		if (anchors.length === 0) {
			hunks.push({ at: core.a + 1, old: before.slice(core.a, core.aEnd), new: after.slice(core.b, core.bEnd) });
			continue;
		}
		// Pushed back to front, so that hunks come out in order.
		let { aEnd, bEnd } = core;
		for (let index = anchors.length - 1; index >= 0; index--) {
			const anchor = anchors[index] as Anchor;
			pending.push({ a: anchor.a + 1, aEnd, b: anchor.b + 1, bEnd });
			aEnd = anchor.a;
			bEnd = anchor.b;
		}
		pending.push({ a: core.a, aEnd, b: core.b, bEnd });
	}
	return hunks;
}

interface Range {
	readonly a: number;
	readonly aEnd: number;
	readonly b: number;
	readonly bEnd: number;
}

interface Anchor {
	readonly a: number;
	readonly b: number;
}

function trim(before: readonly string[], after: readonly string[], range: Range): Range {
	let { a, aEnd, b, bEnd } = range;
	while (a < aEnd && b < bEnd && before[a] === after[b]) {
		a++;
		b++;
	}
	while (a < aEnd && b < bEnd && before[aEnd - 1] === after[bEnd - 1]) {
		aEnd--;
		bEnd--;
	}
	return { a, aEnd, b, bEnd };
}

/** Lines that occur exactly once on each side, as the longest run that ascends on both. */
function findAnchors(before: readonly string[], after: readonly string[], range: Range): readonly Anchor[] {
	const seen = new Map<string, { a: number; b: number }>();
	for (let a = range.a; a < range.aEnd; a++) {
		const line = before[a] as string;
		seen.set(line, { a: seen.has(line) ? -1 : a, b: -1 });
	}
	for (let b = range.b; b < range.bEnd; b++) {
		const entry = seen.get(after[b] as string);
		if (entry) {
			entry.b = entry.b === -1 ? b : -2;
		}
	}
	const pairs = [...seen.values()].filter(({ a, b }) => a >= 0 && b >= 0);
	const kept = longestAscending(pairs.map(pair => pair.b));
	return kept.map(index => pairs[index] as Anchor);
}

/** Indexes of a longest strictly ascending subsequence, in O(n log n). */
export function longestAscending(values: ArrayLike<number>): readonly number[] {
	const tails: number[] = [];
	const previous = new Int32Array(values.length);
	for (let index = 0; index < values.length; index++) {
		const value = values[index] as number;
		let high = tails.length;
		const last = high === 0 ? undefined : (values[tails[high - 1] as number] as number);
		// Mostly it goes on.
		let low = last !== undefined && last < value ? high : 0;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((values[tails[middle] as number] as number) < value) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
		tails[low] = index;
	}
	const result: number[] = new Array(tails.length);
	let at = tails.length > 0 ? (tails[tails.length - 1] as number) : -1;
	for (let slot = tails.length - 1; slot >= 0; slot--) {
		result[slot] = at;
		at = previous[at] as number;
	}
	return result;
}
