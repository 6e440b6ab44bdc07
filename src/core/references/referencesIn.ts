import type { Place } from './definitionPlace';
import type { Reference, ReferenceIndex } from './referenceIndex';
import { signPattern } from './signPattern';

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
	return linesWith(text, signs).flatMap(({ start, end }) =>
		index
			.find(address, text.slice(start, end))
			.map(one => ({ ...one, start: one.start + start, end: one.end + start })),
	);
}

/** Runs of whole lines in the order of the text, apart from each other. */
function linesWith(text: string, signs: readonly string[]): readonly Place[] {
	const runs: Place[] = [];
	let last: { readonly start: number; end: number } | undefined;
	for (const { 0: sign, index } of text.matchAll(signPattern(signs))) {
		if (!last || index + sign.length > last.end) {
			const feed = text.indexOf('\n', index + sign.length);
			const end = feed < 0 ? text.length : feed;
			if (last && index < last.end) {
				last.end = end;
			} else {
				last = { start: index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1, end };
				runs.push(last);
			}
		}
	}
	return runs;
}
