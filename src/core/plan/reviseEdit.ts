import { decodeText } from '../text/decodeText';
import { fileStateOf } from './fileState';
import { makeHunks } from './makeHunks';
import type { Edit } from './plan';

/**
 * The edit with another new text, as a user wrote it over the proposal.
 *
 * Its hunks are made anew, all taken; a text that changes nothing any more leaves the edit unticked.
 *
 * @param before Bytes of the file as it is; `undefined` where it is created.
 * @param content Bytes of the new text, line ends and BOM included.
 * @returns `undefined` where either is no UTF-8 text.
 */
export function reviseEdit(edit: Edit, before: Uint8Array | undefined, content: Uint8Array): Edit | undefined {
	const old = readRaw(before ?? new Uint8Array());
	const text = readRaw(content);
	if (old === undefined || text === undefined) {
		return undefined;
	}
	const isExecutable = (edit.after ?? edit.before)?.mode === '100755';
	const hunks = makeHunks(old, text, edit.requirements);
	return {
		...edit,
		after: fileStateOf(content, isExecutable ? 0o755 : 0o644),
		text,
		hunks,
		selected: edit.op === 'modify' ? text !== old : true,
		editedByUser: true,
	};
}

/** The text with its line ends and BOM, or `undefined` for what is no text. */
function readRaw(bytes: Uint8Array): string | undefined {
	return decodeText(bytes).kind === 'text' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined;
}
