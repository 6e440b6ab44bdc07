import { findKeys } from './findKeys';

/** What stands in the place of a key in a text that a model sees. */
export const keyMask = '[key kept back]';

export interface MaskedText {
	readonly text: string;
	/** Keys that were kept back. */
	readonly count: number;
}

/** The text with what looks like a key in it kept back. Linear in the text. */
export function maskKeys(text: string): MaskedText {
	let [masked, at, count] = ['', 0, 0];
	for (const { start, end } of findKeys(text)) {
		if (start >= at) {
			masked += text.slice(at, start) + keyMask;
			count++;
		}
		at = Math.max(at, end);
	}
	return { text: masked + text.slice(at), count };
}
