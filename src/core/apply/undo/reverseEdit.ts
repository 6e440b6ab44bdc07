import type { FileState, RecordedEdit } from '../../history/record';
import type { Host } from '../../host';
import type { Edit } from '../../plan/plan';
import { type Found, readFound } from './readFound';
import { restoredContent } from './restoredContent';
import { type Target, takeAway, writeBack } from './reversingEdit';

export type Reversal =
	/** None where the file is as it was before already. */
	| { readonly kind: 'edits'; readonly edits: readonly Edit[] }
	/** Nobody can decide this by looking at the text; `reason` completes “src/a.ts …”. */
	| { readonly kind: 'refused'; readonly path: string; readonly reason: string };

/**
 * The edits that take a recorded one back: the old bytes, mode and existence of its file.
 *
 * Where the file changed since, what changed stays, on other lines than those that are taken back; on the same ones the
 * edit is a conflict, and so is one of a file that came or went since. Refused where something else than a regular file
 * stands there now, and where the old bytes are nowhere any more.
 *
 * @throws DiskError
 */
export async function reverseEdit(host: Host, recorded: RecordedEdit): Promise<Reversal> {
	const { op, path, from = path, before } = recorded;
	const current = await readFound(host, path);
	const old = op === 'rename' ? await readFound(host, from) : undefined;
	if (current === 'other' || old === 'other') {
		return refuse(current === 'other' ? path : from, 'is no regular file any more');
	}
	if (!before) {
		return { kind: 'edits', edits: current ? [takeAwayCreated(recorded, current)] : [] };
	}
	const ends = { current, old };
	return op === 'rename' ? reverseRename(host, recorded, before, ends) : reverseInPlace(host, recorded, before, ends);
}

interface Ends {
	readonly current: Found | undefined;
	/** What stands at the old path of a rename. */
	readonly old: Found | undefined;
}

function takeAwayCreated(recorded: RecordedEdit, current: Found): Edit {
	const isChanged = current.state.sha256 !== recorded.after?.sha256;
	return takeAway(recorded, current, isChanged ? 'was made by the cycle and changed since' : undefined);
}

/** A change or a deletion taken back where it was. */
async function reverseInPlace(
	host: Host,
	recorded: RecordedEdit,
	before: FileState,
	{ current }: Ends,
): Promise<Reversal> {
	if (isAs(current, before)) {
		return { kind: 'edits', edits: [] };
	}
	const { path, after } = recorded;
	const target: Target = current ? { op: 'modify', path } : { op: 'create', path };
	return restore(host, recorded, target, current, !current && after ? 'was deleted since' : undefined);
}

async function reverseRename(
	host: Host,
	recorded: RecordedEdit,
	before: FileState,
	{ current, old }: Ends,
): Promise<Reversal> {
	const { path, from = path, after } = recorded;
	if (current && !old) {
		return restore(host, recorded, { op: 'rename', path: from, from: path }, current);
	}
	if (!current) {
		// Where it was moved back, what was changed after that stays.
		return old
			? reverseInPlace(host, { ...recorded, path: from }, before, { current: old, old: undefined })
			: restore(host, recorded, { op: 'create', path: from }, undefined, 'is gone');
	}
	const isMoved = current.state.sha256 !== after?.sha256;
	const gone = takeAway(recorded, current, isMoved ? 'was renamed by the cycle and changed since' : undefined);
	if (isAs(old, before)) {
		return { kind: 'edits', edits: [gone] };
	}
	// To what stands there now, the file that was renamed is a stranger.
	const back = await restore(host, { ...recorded, path: from, after: null }, { op: 'modify', path: from }, old);
	return back.kind === 'edits' ? { kind: 'edits', edits: [...back.edits, gone] } : back;
}

/** @param reason Why a person has to decide whether it is restored at all. */
async function restore(
	host: Host,
	recorded: RecordedEdit,
	target: Target,
	current: Found | undefined,
	reason?: string,
): Promise<Reversal> {
	const content = await restoredContent(host, recorded, current);
	if (content.kind === 'lost') {
		return refuse(target.path, 'cannot be had as it was: neither .spec-ops nor a commit holds it');
	}
	const conflict = reason === undefined ? content.conflict : ({ kind: 'file', reason } as const);
	const edit = writeBack(recorded, target, current, { bytes: content.bytes, conflict });
	return { kind: 'edits', edits: edit ? [edit] : [] };
}

function isAs(found: Found | undefined, state: FileState): boolean {
	return found?.state.sha256 === state.sha256 && found.state.mode === state.mode;
}

function refuse(path: string, reason: string): Reversal {
	return { kind: 'refused', path, reason };
}
