import type { RecordedEdit } from '../../history/record';
import type { Host } from '../../host';
import { conflictParts, mergeParts } from '../../lines/mergeParts';
import { conflictText } from '../../plan/edits/conflictText';
import { storedText } from '../../plan/files/storedText';
import type { EditConflict } from '../../plan/plan';
import { readRecordedBytes } from '../../store/readRecordedBytes';
import { keepLineEnds } from '../../text/keepLineEnds';
import { withoutFormat } from '../../text/withoutFormat';
import type { Found } from './readFound';

export type RestoredContent =
	| { readonly kind: 'restored'; readonly bytes: Uint8Array; readonly conflict: EditConflict | undefined }
	/** The old bytes are nowhere any more. */
	| { readonly kind: 'lost' };

/**
 * What a file is to hold once a recorded edit of it is taken back: the old bytes where nothing changed since, else those
 * merged with what changed.
 *
 * Where both changed the same lines, both stand between conflict markers. What cannot be merged, since it is no text, is
 * the old bytes, for a person to take or leave.
 *
 * @param current The file now, at whichever end of the edit; absent where it is gone.
 * @throws DiskError
 */
export async function restoredContent(
	host: Host,
	{ path, from = path, before, after }: RecordedEdit,
	current: Found | undefined,
): Promise<RestoredContent> {
	const now = current?.state.sha256;
	if (current && (now === before?.sha256 || before?.sha256 === after?.sha256)) {
		return { kind: 'restored', bytes: current.bytes, conflict: undefined };
	}
	const old = before ? await readRecordedBytes(host, from, before) : undefined;
	if (!old) {
		return { kind: 'lost' };
	}
	if (!current || now === after?.sha256) {
		return { kind: 'restored', bytes: old, conflict: undefined };
	}
	const left = after ? await readRecordedBytes(host, path, after) : undefined;
	return { kind: 'restored', ...mergeBytes(left, current.bytes, old, after === null) };
}

/** @param isNew Whether the file was made anew, so that it was never made from what the cycle left. */
function mergeBytes(
	left: Uint8Array | undefined,
	current: Uint8Array,
	old: Uint8Array,
	isNew: boolean,
): { readonly bytes: Uint8Array; readonly conflict: EditConflict | undefined } {
	const [base, ours, theirs] = [left && storedText(left), storedText(current), storedText(old)];
	if (ours === undefined || theirs === undefined) {
		const reason = isNew ? 'was made anew since' : 'changed since and is no text that could be merged';
		return { bytes: old, conflict: { kind: 'file', reason } };
	}
	const [now, then] = [linesOf(ours), linesOf(theirs)];
	const parts = base === undefined ? conflictParts(now, then) : mergeParts(linesOf(base), now, then);
	const { text, conflict } = conflictText(parts, describe(isNew, base !== undefined));
	return { bytes: new TextEncoder().encode(keepLineEnds(ours, text)), conflict };
}

function describe(isNew: boolean, isBaseKnown: boolean): string {
	if (isNew) {
		return 'was made anew since';
	}
	return isBaseKnown
		? 'changed since on the same lines'
		: 'changed since, and neither .spec-ops nor a commit holds what the cycle left';
}

function linesOf(stored: string): readonly string[] {
	return withoutFormat(stored).split('\n');
}
