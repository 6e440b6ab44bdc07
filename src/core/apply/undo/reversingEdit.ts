import type { RecordedEdit } from '../../history/record';
import { makeHunks } from '../../plan/edits/makeHunks';
import { fileStateOf } from '../../plan/files/fileState';
import { storedText } from '../../plan/files/storedText';
import type { Edit, EditConflict } from '../../plan/plan';
import type { Found } from './readFound';

/** What is done to which file to bring an old content back. */
export type Target =
	| { readonly op: 'create' | 'modify'; readonly path: string }
	| { readonly op: 'rename'; readonly path: string; readonly from: string };

const unedited = { reason: 'As it was before the cycle.', editedByUser: false } as const;

/** The edit that deletes what a cycle made; with a reason not to, it is for a person to tick. */
export function takeAway({ path, requirements }: RecordedEdit, current: Found, reason: string | undefined): Edit {
	const hunks = makeHunks(storedText(current.bytes) ?? '', '', requirements);
	const conflict = reason === undefined ? undefined : ({ kind: 'file', reason } as const);
	return {
		...{ op: 'delete', path, before: current.state, after: null, requirements, hunks },
		...unedited,
		selected: !conflict,
		...(conflict && { conflict }),
	};
}

/**
 * The edit that gives a file the content that it had, with the mode that it had where the cycle changed that.
 *
 * @returns `undefined` where that changes nothing.
 */
export function writeBack(
	{ before, after, requirements }: RecordedEdit,
	target: Target,
	current: Found | undefined,
	{ bytes, conflict }: { readonly bytes: Uint8Array; readonly conflict: EditConflict | undefined },
): Edit | undefined {
	const isModeTheirs = after !== null && before?.mode === after.mode;
	const mode = (isModeTheirs && current ? current.state : before)?.mode ?? '100644';
	const state = { ...fileStateOf(bytes, 0o644), mode };
	if (target.op === 'modify' && current?.state.sha256 === state.sha256 && current.state.mode === mode) {
		return undefined;
	}
	const old = current && storedText(current.bytes);
	// In the place of what is no text, a text comes back as it was stored, too.
	const text = current && old === undefined ? undefined : storedText(bytes);
	return {
		...target,
		before: current?.state ?? null,
		after: state,
		...(text === undefined ? { stored: true } : { text }),
		requirements,
		hunks: text === undefined ? [] : makeHunks(old ?? '', text, requirements),
		...unedited,
		selected: conflict?.kind !== 'file',
		...(conflict && { conflict }),
	};
}
