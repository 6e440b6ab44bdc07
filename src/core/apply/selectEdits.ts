import { type Failure, failed, nothingWritten } from '../failure';
import { sha256 } from '../hash';
import type { RecordedEdit } from '../history/record';
import type { Disk } from '../host';
import { selectedText } from '../plan/edits/selectedText';
import { fileStateOf } from '../plan/files/fileState';
import { storedText } from '../plan/files/storedText';
import type { TextChange } from '../plan/guard/isProtected';
import type { Edit } from '../plan/plan';
import { escapePath } from '../text/escapePath';
import { isShown } from './isShown';
import type { FileWrite } from './planCommit';

/** An edit as it is going to be written. */
export interface FinalEdit {
	readonly recorded: RecordedEdit;
	/** Absent where the edit stands on the disk already. */
	readonly write?: FileWrite;
	/** Bytes on both sides that undoing needs, of an edit that is not written. */
	readonly kept?: readonly Uint8Array[];
	/** The whole new text; absent for a delete. */
	readonly text?: string;
	/** What the guard against protected files looks at. */
	readonly change: TextChange;
}

export interface SelectedEdits {
	readonly kind: 'selected';
	readonly edits: readonly FinalEdit[];
}

/**
 * The edits of a plan with what was left out taken away, bound to the bytes that they will write.
 *
 * Refuses an edit whose parts do not fit each other or the file.
 */
export async function selectEdits(disk: Disk, edits: readonly Edit[]): Promise<SelectedEdits | Failure> {
	const selected: FinalEdit[] = [];
	for (const edit of edits.filter(isWritten)) {
		const stored = edit.op === 'create' ? undefined : await disk.read(edit.from ?? edit.path);
		const final = bind(edit, stored);
		if (!final) {
			const message = `The edit of ${escapePath(edit.path)} does not fit the file or itself.`;
			return failed('plan.invalid', message, nothingWritten, 'Plan again.');
		}
		selected.push(final);
	}
	return { kind: 'selected', edits: selected };
}

/** Whether anything of the edit remains; without hunks it stands or falls as a whole. */
function isWritten({ op, selected, hunks }: Edit): boolean {
	return selected && (op !== 'modify' || hunks.length === 0 || hunks.some(hunk => hunk.selected));
}

function bind(edit: Edit, stored: Uint8Array | undefined): FinalEdit | undefined {
	const { op, path, from, before } = edit;
	const isNew = op === 'create';
	const isWhole = edit.text === undefined || (edit.after !== null && sha256(edit.text) === edit.after.sha256);
	const old = stored && storedText(stored);
	const text = op === 'delete' ? undefined : selectedText(old ?? '', edit);
	if (isNew !== (before === null) || isNew !== (stored === undefined) || !isWhole || !isShown(edit, old)) {
		return undefined;
	}
	const bytes = text === undefined ? undefined : new TextEncoder().encode(text);
	const executable = (edit.after ?? before)?.mode === '100755';
	const write = toWrite(edit, bytes, executable);
	const content = bytes ?? stored;
	const after = op === 'delete' || !content ? null : fileStateOf(content, executable ? 0o755 : 0o644);
	const ends = { op, path, ...(from !== undefined && { from }) };
	return (
		write && {
			recorded: { ...ends, before, after, requirements: servedBy(edit) },
			write,
			...(text !== undefined && { text }),
			change: { before: old, after: text },
		}
	);
}

/** Ids of the requirements that what is selected of the edit serves. */
function servedBy({ requirements, hunks }: Edit): readonly string[] {
	const taken = hunks.filter(hunk => hunk.selected);
	return taken.length === hunks.length
		? requirements
		: requirements.filter(id => taken.some(hunk => hunk.requirements.includes(id)));
}

function toWrite(edit: Edit, bytes: Uint8Array | undefined, executable: boolean): FileWrite | undefined {
	const { op, path, from } = edit;
	const before = edit.before?.sha256 ?? '';
	switch (op) {
		case 'create':
			return bytes && { op, path, bytes, executable };
		case 'modify':
			return bytes && { op, path, before, bytes, executable };
		case 'delete':
			return { op, path, before };
		case 'rename':
			return from === undefined ? undefined : { op, from, path, before, ...(bytes && { bytes }), executable };
	}
}
