import { type Failure, failed, nothingWritten } from '../failure';
import { sha256 } from '../hash';
import type { RecordedEdit } from '../history/record';
import type { Host } from '../host';
import { openConflicts } from '../plan/edits/openConflicts';
import { selectedText } from '../plan/edits/selectedText';
import { fileStateOf } from '../plan/files/fileState';
import { storedText } from '../plan/files/storedText';
import type { TextChange } from '../plan/guard/isProtected';
import type { Edit } from '../plan/plan';
import { readRecordedBytes } from '../store/readRecordedBytes';
import { escapePath } from '../text/escapePath';
import { count } from '../text/words';
import { isShown } from './isShown';
import { linesServed } from './linesServed';
import type { FileWrite } from './planCommit';

/** An edit as it is going to be written. */
export interface FinalEdit {
	readonly recorded: RecordedEdit;
	/** Absent where the edit stands on the disk already. */
	readonly write?: FileWrite;
	/** Bytes on both sides that undoing needs, of an edit that is not written. */
	readonly kept?: readonly Uint8Array[];
	/** The whole new text; absent for a delete, and for what is written as it was stored. */
	readonly text?: string;
	/** What is written is no text of the plan. */
	readonly stored?: true;
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
 * Refuses an edit whose parts do not fit each other or the file, one whose stored bytes are nowhere any more, and one
 * that still holds conflict markers.
 */
export async function selectEdits(
	host: Pick<Host, 'disk' | 'git'>,
	edits: readonly Edit[],
): Promise<SelectedEdits | Failure> {
	const selected: FinalEdit[] = [];
	const open = edits.filter(edit => openConflicts(edit) > 0);
	if (open.length > 0) {
		return refuseOpen(open);
	}
	for (const edit of edits.filter(isWritten)) {
		const current = edit.op === 'create' ? undefined : await host.disk.read(edit.from ?? edit.path);
		const isStored = edit.stored && edit.after !== null;
		const restored = isStored ? await readRecordedBytes(host, edit.path, edit.after) : undefined;
		const final = edit.stored && !restored ? undefined : bind(edit, current, restored);
		if (!final) {
			const message = `The edit of ${escapePath(edit.path)} does not fit the file or itself.`;
			return failed('plan.invalid', message, nothingWritten, 'Plan again.');
		}
		selected.push(final);
	}
	return { kind: 'selected', edits: selected };
}

function refuseOpen(edits: readonly Edit[]): Failure {
	const files = edits.map(edit => `${escapePath(edit.path)} (${count(openConflicts(edit), 'conflict')})`);
	const message = `The plan still holds both sides of what met later changes: ${files.join(', ')}.`;
	const next = 'Write these texts as they shall be, without the conflict markers, then apply again.';
	return failed('edit.conflict', message, nothingWritten, next);
}

/** Whether anything of the edit remains; without hunks it stands or falls as a whole. */
function isWritten({ op, selected, hunks }: Edit): boolean {
	return selected && (op !== 'modify' || hunks.length === 0 || hunks.some(hunk => hunk.selected));
}

/**
 * @param current Bytes of the file as it is.
 * @param restored What is written where that is no text of the plan.
 */
function bind(edit: Edit, current: Uint8Array | undefined, restored: Uint8Array | undefined): FinalEdit | undefined {
	const { op, path, from, before } = edit;
	const isNew = op === 'create';
	const isWhole = edit.text === undefined || (edit.after !== null && sha256(edit.text) === edit.after.sha256);
	const old = current && storedText(current);
	const text = op === 'delete' ? undefined : selectedText(old ?? '', edit);
	const isOneText = restored === undefined || text === undefined;
	if (
		isNew !== (before === null) ||
		isNew !== (current === undefined) ||
		!isWhole ||
		!isShown(edit, old) ||
		!isOneText
	) {
		return undefined;
	}
	const bytes = text === undefined ? restored : new TextEncoder().encode(text);
	const executable = (edit.after ?? before)?.mode === '100755';
	const write = toWrite(edit, bytes, executable);
	const content = bytes ?? current;
	const after = op === 'delete' || !content ? null : fileStateOf(content, executable ? 0o755 : 0o644);
	const ends = { op, path, ...(from !== undefined && { from }) };
	return (
		write && {
			recorded: { ...ends, before, after, ...linesServed(edit) },
			write,
			...(text !== undefined && { text }),
			...(restored && { stored: true as const }),
			change: { before: old, after: text },
		}
	);
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
