import { showControls } from '../../../text/showControls';
import { findKeys } from '../../model/secrets/findKeys';
import type { TextChange } from '../isProtected';
import { type AddedLine, addedLines } from './addedLines';
import { findHidden } from './findHidden';
import { findLookalike } from './findLookalike';

/**
 * What of the text that an edit adds needs a second look, as the end of a sentence that begins with the path:
 * characters that cannot be seen, words that look like others, and what looks like a key.
 *
 * Only lines that the edit adds or changes count, and keys that the file did not hold. Names the first of each, by line
 * and code point, and never the key itself. `undefined` where there is nothing.
 */
export function describeAdded(change: TextChange): string | undefined {
	const [before = '', after] = [change.before, change.after].map(text =>
		text?.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'),
	);
	if (after === undefined) {
		return undefined;
	}
	// Most lines hold plain characters alone, and are done with at once.
	const added = addedLines(before, after).filter(({ text }) => /[^\t -~]/.test(text));
	const reasons = [describeHidden(added), describeLookalike(added), describeKey(before, after)];
	return reasons.filter(reason => reason !== undefined).join(', and ') || undefined;
}

function describeHidden(added: readonly AddedLine[]): string | undefined {
	for (const { number, text } of added) {
		const hidden = findHidden(text);
		if (hidden !== undefined) {
			return `has the invisible character ${codePointOf(hidden)} in line ${number}, which can hide what runs`;
		}
	}
	return undefined;
}

/** Characters of a word that are shown. */
const longest = 60;

function describeLookalike(added: readonly AddedLine[]): string | undefined {
	for (const { number, text } of added) {
		const word = findLookalike(text);
		if (word !== undefined) {
			const other = Array.from(word).find(letter => /[^\0-\u024f]/u.test(letter)) ?? '';
			const shown = showControls(word.slice(0, longest));
			return `has the word “${shown}” in line ${number}, whose letter ${codePointOf(other)} only looks like a Latin one`;
		}
	}
	return undefined;
}

/** Such as `U+202E`. */
function codePointOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function describeKey(before: string, after: string): string | undefined {
	const found = findKeys(after);
	if (found.length === 0) {
		return undefined;
	}
	const known = new Set(findKeys(before).map(({ start, end }) => before.slice(start, end)));
	const fresh = found.find(({ start, end }) => !known.has(after.slice(start, end)));
	if (!fresh) {
		return undefined;
	}
	const line = after.slice(0, fresh.start).split('\n').length;
	return `has what looks like ${what[fresh.kind]} in line ${line}, for all who can read the file`;
}

const what = { 'private key': 'a private key', token: 'an API key', password: 'a password' } as const;
