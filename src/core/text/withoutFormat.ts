import { toLf } from './decodeText';

/** A stored text without its format: in LF, and without BOM. */
export function withoutFormat(text: string): string {
	return toLf(text.startsWith('\uFEFF') ? text.slice(1) : text);
}
