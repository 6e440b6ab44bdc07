import type { Cycle } from '../../core/history/history';

/** Where a cycle begins in apply.md. */
export interface CyclePlace {
	/** Line of its heading, from 1. */
	readonly line: number;
	/** Offset of that line. */
	readonly start: number;
}

/** Where cycles begin, by their lines; `from` is the place of the text's first line in the whole file. */
export function placesOf(text: string, cycles: readonly Cycle[], from: CyclePlace): readonly CyclePlace[] {
	const places: CyclePlace[] = [];
	let line = 1;
	let start = 0;
	for (const cycle of cycles) {
		while (line < cycle.line) {
			start = text.indexOf('\n', start) + 1;
			line++;
		}
		places.push({ line: from.line + line - 1, start: from.start + start });
	}
	return places;
}

/**
 * How many of the oldest cycles another text of the same history has unchanged.
 *
 * A cycle ends where the next one begins, so it is the same where the next one's heading (two lines at most) is.
 */
export function countKept(before: string, places: readonly CyclePlace[], after: string): number {
	const common = commonLength(before, after);
	return Math.max(
		0,
		places.findLastIndex(({ start }) => {
			const second = before.indexOf('\n', start) + 1;
			const end = second === 0 ? -1 : before.indexOf('\n', second);
			return end >= 0 && end < common;
		}),
	);
}

/** Length of what both texts begin with. */
function commonLength(a: string, b: string): number {
	const limit = Math.min(a.length, b.length);
	let at = 0;
	while (at + block <= limit && a.slice(at, at + block) === b.slice(at, at + block)) {
		at += block;
	}
	while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) {
		at++;
	}
	return at;
}

/** UTF-16 units that are compared at once. */
const block = 65_536;
