import type { Span } from './marks';

/** The same text with no part of it marked: what is new to its file need not be new to the software. */
export function unmarked(spans: readonly Span[]): readonly Span[] {
	return spans.map(span => ({ ...span, mark: 'same' }));
}
