/**
 * What a lit template would draw, as markup: its own tags as they are, values with `<` and `>` escaped.
 *
 * So a tag in the result can only come from our templates, never from text.
 */
export function markupOf(part: unknown): string {
	if (Array.isArray(part)) {
		return part.map(markupOf).join('');
	}
	if (typeof part === 'object' && part !== null && 'strings' in part && 'values' in part) {
		const strings = Array.isArray(part.strings) ? part.strings.map(String) : [];
		const values = Array.isArray(part.values) ? part.values : [];
		return strings.map((text, at) => text + (at < values.length ? markupOf(values[at]) : '')).join('');
	}
	return typeof part === 'string' || typeof part === 'number'
		? String(part).replaceAll('<', '&lt;').replaceAll('>', '&gt;')
		: '';
}
