import type { FileState, RecordedEdit } from '../../history/record';
import type { Host } from '../../host';
import type { Edit } from '../../plan/plan';
import { escapePath } from '../../text/escapePath';
import type { FollowFile } from './followFiles';
import { type Found, readFound } from './readFound';
import { restoredContent } from './restoredContent';
import { type Target, takeAway, writeBack } from './reversingEdit';

export type Reversal =
	/** None where the file is as it was before already. */
	{ readonly kind: 'edits'; readonly edits: readonly Edit[] } | Refused;

/** Nobody can decide this by looking at the text; `reason` completes “src/a.ts …”. */
interface Refused {
	readonly kind: 'refused';
	readonly path: string;
	readonly reason: string;
}

/**
 * The edits that take a recorded one back: the old bytes, mode and existence of its file, wherever that is by now.
 *
 * Where the file changed since, what changed stays, on other lines than those that are taken back; on the same ones the
 * edit is a conflict, and so is one of a file that came or went since, or whose name changed twice. Refused where
 * something else than a regular file stands there now, where another file was moved to its place, and where the old bytes
 * are nowhere any more.
 *
 * @param follow Where files went that the cycle left.
 * @throws DiskError
 */
export async function reverseEdit(host: Host, recorded: RecordedEdit, follow: FollowFile): Promise<Reversal> {
	const { op, path, from = path, before, after } = recorded;
	const place = after ? await findPlace(host, path, follow) : path;
	if (typeof place !== 'string') {
		return place;
	}
	const isBack = op === 'rename' && place === from;
	const current = isBack ? undefined : await readFound(host, place);
	const old = op === 'rename' ? await readFound(host, from) : undefined;
	if (current === 'other' || old === 'other') {
		return refuse(current === 'other' ? place : from, 'is no regular file any more');
	}
	if (!before) {
		return { kind: 'edits', edits: current ? [takeAwayCreated({ ...recorded, path: place }, current)] : [] };
	}
	const ends = { place, current, old };
	return op === 'rename' ? reverseRename(host, recorded, before, ends) : reverseInPlace(host, recorded, before, ends);
}

/** The path of a file that the cycle left at another one, perhaps. @throws DiskError */
async function findPlace(host: Host, path: string, follow: FollowFile): Promise<string | Refused> {
	const followed = follow(path);
	if (followed.state === 'replaced') {
		return refuse(followed.path, 'was deleted since, and another file was moved to its place');
	}
	// Somebody may have moved it back without a word.
	const isMovedBack = !(await host.disk.stat(followed.path)) && (await host.disk.stat(path)) !== undefined;
	return isMovedBack ? path : followed.path;
}

interface Ends {
	/** Where the file is by now that the cycle left. */
	readonly place: string;
	/** What stands there. */
	readonly current: Found | undefined;
	/** What stands at the old path of a rename. */
	readonly old: Found | undefined;
}

function takeAwayCreated(recorded: RecordedEdit, current: Found): Edit {
	const isChanged = current.state.sha256 !== recorded.after?.sha256;
	return takeAway(recorded, current, isChanged ? 'was made by the cycle and changed since' : undefined);
}

/** A change or a deletion taken back where the file is. */
async function reverseInPlace(
	host: Host,
	recorded: RecordedEdit,
	before: FileState,
	{ place, current }: Ends,
): Promise<Reversal> {
	if (isAs(current, before)) {
		return { kind: 'edits', edits: [] };
	}
	const target: Target = current ? { op: 'modify', path: place } : { op: 'create', path: place };
	return restore(host, recorded, target, current, !current && recorded.after ? 'was deleted since' : undefined);
}

async function reverseRename(
	host: Host,
	recorded: RecordedEdit,
	before: FileState,
	{ place, current, old }: Ends,
): Promise<Reversal> {
	const { path, from = path, after } = recorded;
	if (current && !old) {
		const again = place === path ? undefined : `was renamed again since, to ${escapePath(place)}`;
		return restore(host, recorded, { op: 'rename', path: from, from: place }, current, again);
	}
	if (!current) {
		// Where it was moved back, what was changed after that stays.
		return old
			? reverseInPlace(host, recorded, before, { place: from, current: old, old: undefined })
			: restore(host, recorded, { op: 'create', path: from }, undefined, 'is gone');
	}
	const isMoved = current.state.sha256 !== after?.sha256;
	const reason = isMoved || place !== path ? 'was renamed by the cycle and changed since' : undefined;
	const gone = takeAway({ ...recorded, path: place }, current, reason);
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
	const asked = reason === undefined ? undefined : ({ kind: 'file', reason } as const);
	const conflict = content.conflict?.kind === 'lines' ? content.conflict : (asked ?? content.conflict);
	const edit = writeBack(recorded, target, current, { bytes: content.bytes, conflict });
	return { kind: 'edits', edits: edit ? [edit] : [] };
}

function isAs(found: Found | undefined, state: FileState): boolean {
	return found?.state.sha256 === state.sha256 && found.state.mode === state.mode;
}

function refuse(path: string, reason: string): Refused {
	return { kind: 'refused', path, reason };
}
