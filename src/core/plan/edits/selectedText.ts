import { applyHunks } from '../../lines/applyHunks';
import type { LineHunk } from '../../lines/hunk';
import { keepLineEnds } from '../../text/keepLineEnds';
import { withoutFormat } from '../../text/withoutFormat';
import type { Edit, EditHunk } from '../plan';

/**
 * The new text of a file with only the selected hunks of its edit.
 *
 * With all of them it is the text of the edit, to the byte; otherwise the old text with those hunks,
 * its line ends, its BOM and the end of its last line kept.
 *
 * @param stored The old text as stored; empty for a file that is created.
 * @returns `undefined` where the edit has no text, or where a hunk does not fit the old text.
 */
export function selectedText(stored: string, edit: Pick<Edit, 'text' | 'hunks'>): string | undefined {
	if (edit.text === undefined || edit.hunks.every(({ selected }) => selected)) {
		return edit.text;
	}
	const old = withoutFormat(stored);
	const hunks = edit.hunks.filter(({ selected }) => selected).map(toLineHunk);
	const text = applyHunks(old, hunks);
	return text === undefined ? undefined : keepLineEnds(stored, text);
}

function toLineHunk({ start, lines }: EditHunk): LineHunk {
	const side = (other: '-' | '+') => lines.filter(line => !line.startsWith(other)).map(line => line.slice(1));
	return { at: start, old: side('+'), new: side('-') };
}
