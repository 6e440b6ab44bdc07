import type { SpecChunk } from './specChunk';

/** The first line of a part, its line feed included; empty for none. */
export function firstLineOf(chunk: SpecChunk | undefined): string {
	const text = chunk?.text ?? '';
	const feed = text.indexOf('\n');
	return feed < 0 ? text : text.slice(0, feed + 1);
}
