import { Introductions } from './introductions';
import type { LintedPart } from './lintedPart';

/** Whether each of the parts of a file, in their order, comes after a text that may say who its first list is about. */
export function introducedParts(parts: readonly LintedPart[]): readonly boolean[] {
	const introduced: boolean[] = [];
	let isText = false;
	for (const { source } of parts) {
		introduced.push(isText);
		const end = new Introductions(source.text).before(source.text.length);
		isText = end === 'open' ? isText : end === 'text';
	}
	return introduced;
}
