import { kindCodes } from '../blocks/blockList';
import { firstLineOf } from './firstLineOf';
import type { SpecChunk } from './specChunk';
import type { TextChange } from './textChange';
import { textOf } from './textOf';

/** Parts of a spec that a change touches, and the text that takes their place. */
export interface ChunkSpan {
	/** Index of the first part. */
	readonly first: number;
	/** Index after the last part. */
	readonly end: number;
	readonly text: string;
}

/**
 * Find the parts that a change touches, and their text with the change.
 *
 * The part before goes along where the change comes no later than the line after the first, or after the underline of a
 * heading there: what makes a new part begin there may be gone.
 */
export function findSpan(chunks: readonly SpecChunk[], { offset, length, text }: TextChange): ChunkSpan {
	const from = Math.max(0, offset);
	const to = from + Math.max(0, length);
	let first = 0;
	let start = 0;
	while (first < chunks.length - 1 && from >= start + lengthOf(chunks, first)) {
		start += lengthOf(chunks, first++);
	}
	let last = first;
	let lastStart = start;
	while (last < chunks.length - 1 && to > lastStart + lengthOf(chunks, last)) {
		lastStart += lengthOf(chunks, last++);
	}
	// The first line of the last part may have no end, and go on there.
	if (first > 0 && from <= start + openingOf(chunks[first] as SpecChunk)) {
		start -= lengthOf(chunks, --first);
	}
	const old = textOf(chunks.slice(first, last + 1));
	return { first, end: last + 1, text: old.slice(0, from - start) + text + old.slice(to - start) };
}

/** Length of the lines that make the part begin where it does. */
function openingOf(chunk: SpecChunk): number {
	const { blocks } = chunk;
	const heading = blocks.length > 0 && blocks.kindCode(0) === kindCodes.heading ? blocks.end(0) + 1 : 0;
	return Math.max(firstLineOf(chunk).length, heading);
}

function lengthOf(chunks: readonly SpecChunk[], index: number): number {
	return (chunks[index] as SpecChunk).text.length;
}
