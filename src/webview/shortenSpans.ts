import type { Span } from './marks';

/** UTF-16 units that a piece is shown with as a whole, and those of either end that stay of a longer one. */
const lengthLimit = 4000;
const endLength = 1000;
/** Pieces of one statement that are shown. */
const countLimit = 2000;

/**
 * The pieces of a statement as far as a page can show them: of a very long one the beginning and the end, of very many
 * the first. What is left out is counted in its place.
 */
export function shortenSpans(spans: readonly Span[]): readonly Span[] {
	const shown = spans.slice(0, countLimit).map(shortenSpan);
	const left = spans.slice(countLimit).reduce((sum, { text }) => sum + text.length, 0);
	return left > 0 ? [...shown, { text: ` … ${left} more characters are not shown`, mark: 'same' }] : shown;
}

function shortenSpan(span: Span): Span {
	const left = span.text.length - 2 * endLength;
	return span.text.length <= lengthLimit
		? span
		: {
				...span,
				text: `${span.text.slice(0, endLength)} … ${left} characters are not shown … ${span.text.slice(-endLength)}`,
			};
}
