import { cycleHeading } from '../../core/history/read/cycleHeading';
import { decodeHistory } from '../../core/history/read/decodeHistory';
import type { RawCycle } from '../../core/history/read/rawHistory';
import { scanHistory } from '../../core/history/read/scanHistory';
import { commonLength } from '../../core/text/commonLength';

/** Where a cycle begins in apply.md. */
export interface CyclePlace {
	/** Line of its heading, from 1. */
	readonly line: number;
	/** Byte at which that line starts. */
	readonly start: number;
	/** Its number; `null` where it has none. */
	readonly number: number | null;
}

/** Bytes that are looked through between two pauses. */
const pieceSize = 512 * 1024;

/**
 * Find where cycles begin, from a place that is no part of one: the start of the file, or that of a cycle.
 *
 * Each step looks through a piece of the file. What runs on past the end of a piece is looked at again with the next.
 */
export function* scanPlaces(
	bytes: Uint8Array,
	from: Pick<CyclePlace, 'line' | 'start'>,
): Generator<undefined, readonly CyclePlace[]> {
	const places: CyclePlace[] = [];
	let origin = from;
	for (let size = pieceSize; ; size *= 2) {
		const end = pieceEnd(bytes, origin.start + size);
		const piece = bytes.subarray(origin.start, end);
		const found = placesIn(piece, scanHistory(textOf(piece)).cycles, origin);
		if (end === bytes.length) {
			places.push(...found);
			return places;
		}
		const last = found.at(-1);
		if (last && last.start > origin.start) {
			places.push(...found.slice(0, -1));
			origin = last;
			size = pieceSize / 2;
		}
		yield;
	}
}

/** The text of some lines of a history; `''` where it is not UTF-8 at all. */
export function textOf(bytes: Uint8Array): string {
	const decoded = decodeHistory(bytes);
	return decoded.kind === 'text' ? decoded.document.text : '';
}

const feed = 10;
const carriageReturn = 13;

function pieceEnd(bytes: Uint8Array, wanted: number): number {
	const end = wanted >= bytes.length ? -1 : bytes.indexOf(feed, wanted);
	return end < 0 ? bytes.length : end + 1;
}

/** The places of the cycles of a piece, in the whole file. */
function placesIn(
	piece: Uint8Array,
	cycles: readonly RawCycle[],
	origin: Pick<CyclePlace, 'line' | 'start'>,
): readonly CyclePlace[] {
	let line = 1;
	let at = 0;
	return cycles.map(cycle => {
		for (; line < cycle.line && at < piece.length; at++) {
			const byte = piece[at];
			if (byte === feed || (byte === carriageReturn && piece[at + 1] !== feed)) {
				line++;
			}
		}
		return { line: origin.line + line - 1, start: origin.start + at, number: cycle.heading.number };
	});
}

/** Compare two arrays of the same length; each step looks at a piece of them. */
export function* compareBytes(a: Uint8Array, b: Uint8Array): Generator<undefined, boolean> {
	for (let start = 0; start < a.length; start += pieceSize) {
		if (!isSame(a.subarray(start, start + pieceSize), b.subarray(start, start + pieceSize))) {
			return false;
		}
		yield;
	}
	return true;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	return commonLength(a, b) === a.length;
}

/** Bytes before the end of a state of a file that are compared at once, to tell whether the next one only goes on. */
const endSize = 64 * 1024;

/**
 * How many of the oldest cycles another state of the same file has unchanged.
 *
 * A cycle ends where the next one begins, so it is the same where the next one's heading (two lines at most) is. Where
 * that does not say that it is a cycle, its sections do, so the one after it has to be the same, too.
 * Where the file seems to be the same with something at its end, the rest is not compared: then they are `assumed`.
 */
export function countKept(
	before: Uint8Array,
	places: readonly CyclePlace[],
	after: Uint8Array,
): { readonly kept: number; readonly assumed: boolean } {
	const end = before.subarray(Math.max(0, before.length - endSize));
	const assumed =
		after.length >= before.length && isSame(end, after.subarray(before.length - end.length, before.length));
	const common = assumed ? before.length : commonLength(before, after);
	const last = places.findLastIndex(({ start }) => {
		const second = before.indexOf(feed, start) + 1;
		const third = second === 0 || second > common ? -1 : before.indexOf(feed, second);
		return third >= 0 && third < common;
	});
	const isSure = last > 0 && cycleHeading(textOf(lineAt(before, places[last]?.start ?? 0)).trimEnd()) !== undefined;
	return { kept: Math.max(0, isSure ? last : last - 1), assumed };
}

function lineAt(bytes: Uint8Array, start: number): Uint8Array {
	const end = bytes.indexOf(feed, start);
	return bytes.subarray(start, end < 0 ? bytes.length : end);
}
