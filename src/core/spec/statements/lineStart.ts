import { LF } from '../blocks/characters';

/** Offset of the first character of the line that an offset stands on. */
export function lineStart(text: string, offset: number): number {
	// Most are asked for at the beginning of a line, and looking back is slow.
	return offset === 0 || text.charCodeAt(offset - 1) === LF ? offset : text.lastIndexOf('\n', offset - 1) + 1;
}
