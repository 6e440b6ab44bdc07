import type { Reference, ReferenceIndex } from './referenceIndex';

/**
 * The references in those lines of a text that hold one of some signs, such as a label that is looked for.
 *
 * @param address Of the file.
 * @param text With any line ends.
 */
export function referencesIn(
	index: ReferenceIndex,
	address: string,
	text: string,
	signs: readonly string[],
): readonly Reference[] {
	return linesWith(text, signs).flatMap(start => {
		const feed = text.indexOf('\n', start);
		const line = text.slice(start, feed < 0 ? text.length : feed);
		return index.find(address, line).map(one => ({ ...one, start: one.start + start, end: one.end + start }));
	});
}

/** Offsets of the lines, in their order. */
function linesWith(text: string, signs: readonly string[]): readonly number[] {
	const starts = new Set<number>();
	for (const sign of signs) {
		for (let at = text.indexOf(sign); at >= 0 && sign !== ''; ) {
			starts.add(at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);
			const feed = text.indexOf('\n', at);
			at = feed < 0 ? -1 : text.indexOf(sign, feed);
		}
	}
	return [...starts].sort((a, b) => a - b);
}
