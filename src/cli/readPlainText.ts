import { readFileSync } from 'node:fs';
import { toDocument } from '../core/text/decodeText';
import type { TextDocument } from '../core/text/document';

/** So many characters have fewer bytes than a spec may have, whatever they are. */
const mostCharacters = 1_000_000;

/**
 * The text of a file that is known to be a regular one, read in one step where nothing about it is unusual; `undefined`
 * for what has to be looked at byte by byte: a large file, one that cannot be read, is no UTF-8, or holds a NUL.
 */
export function readPlainText(file: string): { readonly kind: 'read'; readonly document: TextDocument } | undefined {
	let stored: string;
	try {
		stored = readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
	// What is no UTF-8 was replaced.
	const isPlain = stored.length <= mostCharacters && !stored.includes('\uFFFD') && !stored.includes('\0');
	return isPlain ? { kind: 'read', document: toDocument(stored) } : undefined;
}
