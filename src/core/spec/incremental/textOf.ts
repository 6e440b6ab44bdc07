import type { SpecChunk } from './specChunk';

/** The text of parts in a row. */
export function textOf(chunks: readonly SpecChunk[]): string {
	return chunks.map(({ text }) => text).join('');
}
