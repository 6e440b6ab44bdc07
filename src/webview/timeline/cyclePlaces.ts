import { decodeHistory } from '../../core/history/read/decodeHistory';
import { type RawCycle, scanHistory } from '../../core/history/read/scanHistory';

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

/**
 * How many of the oldest cycles another state of the same file has unchanged.
 *
 * A cycle ends where the next one begins, so it is the same where the next one's heading (two lines at most) is.
 */
export function countKept(before: Uint8Array, places: readonly CyclePlace[], after: Uint8Array): number {
	const common = commonLength(before, after);
	return Math.max(
		0,
		places.findLastIndex(({ start }) => {
			const second = before.indexOf(feed, start) + 1;
			const end = second === 0 || second > common ? -1 : before.indexOf(feed, second);
			return end >= 0 && end < common;
		}),
	);
}

/** Length of what both begin with; four bytes are compared at once where memory lets them. */
function commonLength(a: Uint8Array, b: Uint8Array): number {
	const limit = Math.min(a.length, b.length);
	const isAligned = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0;
	let at = isAligned ? 4 * countSame(asWords(a, limit), asWords(b, limit)) : 0;
	while (at < limit && a[at] === b[at]) {
		at++;
	}
	return at;
}

function asWords({ buffer, byteOffset }: Uint8Array, bytes: number): Int32Array {
	return new Int32Array(buffer, byteOffset, bytes >> 2);
}

function countSame(left: Int32Array, right: Int32Array): number {
	let at = 0;
	while (at < left.length && left[at] === right[at]) {
		at++;
	}
	return at;
}
