import { readFound } from '../apply/undo/readFound';
import { takeAway, writeBack } from '../apply/undo/reversingEdit';
import { type Failure, failed, nothingWritten } from '../failure';
import type { CancellationToken, Host } from '../host';
import { storedText } from '../plan/files/storedText';
import { checkEdits } from '../plan/guard/checkEdits';
import type { Edit } from '../plan/plan';
import type { SpecState } from '../plan/state/readState';
import type { LeftOut } from '../record/candidate';
import { describeLeft } from '../record/recordNotes';
import { readRecordedBytes } from '../store/readRecordedBytes';
import { dominantEol, toLf } from '../text/decodeText';
import { count } from '../text/words';
import type { DriftFile } from './drift';
import { type DriftPlanned, driftPlan, planDrifted } from './planDrifted';

/**
 * Plan to bring the drifted files of a spec back to what the last cycle recorded: content, mode and existence, from the
 * stored bytes, else from Git.
 *
 * Line ends stay as the file has them now. What is pending in the spec stays pending. Writes nothing. Files whose
 * recorded bytes are nowhere any more, and those in the place of which something else stands, are told in the notes;
 * refused where that is all of them.
 *
 * @param only Whether the user wants a drifted file, by its path, to be part of it.
 */
export async function planReapply(
	host: Host,
	specPath: string,
	only: (path: string) => boolean,
	token: CancellationToken,
): Promise<DriftPlanned> {
	return planDrifted(host, { specPath, only }, token, (state, drifted) => planFiles(host, state, drifted));
}

async function planFiles(host: Host, state: SpecState, drifted: readonly DriftFile[]): Promise<DriftPlanned> {
	const edits: Edit[] = [];
	const left: LeftOut[] = [];
	for (const file of drifted) {
		const edit = await bringBack(host, file);
		if ('kind' in edit) {
			left.push(edit);
		} else {
			edits.push(edit);
		}
	}
	const notes = describeLeft(left);
	if (edits.length === 0) {
		return refuse(notes);
	}
	const summary = `Bring ${count(edits.length, 'file')} back to what was recorded.`;
	const plan = driftPlan(host, state, { edits, given: [], notes, summary, reapplies: true });
	return (await checkEdits(host, edits)) ?? { kind: 'planned', plan, state };
}

function refuse(notes: readonly string[]): Failure {
	const next = 'Have a planner write these files anew from the spec, restore them by hand, or accept them as they are.';
	return failed('drift.not_possible', notes.join(' '), nothingWritten, next);
}

/** The edit that makes a file what was recorded. @throws DiskError */
async function bringBack(host: Host, file: DriftFile): Promise<Edit | LeftOut> {
	const { path, cycle, recorded, requirements } = file;
	const leave = (reason: string): LeftOut => ({ kind: 'left', path, reason });
	const current = (await host.disk.realPath(path)) === path ? await readFound(host, path) : 'other';
	if (current === 'other') {
		return leave('is no regular file of its own any more');
	}
	const reason = `As cycle ${cycle} left it.`;
	if (!recorded) {
		const made = { op: 'create', path, before: null, after: null, requirements } as const;
		return current ? { ...takeAway(made, current, undefined), reason } : leave('is gone already');
	}
	const bytes = await readRecordedBytes(host, path, recorded);
	if (!bytes) {
		return leave('cannot be had as it was recorded: neither .spec-ops nor a commit holds it');
	}
	const target = { op: current ? 'modify' : 'create', path } as const;
	const written = { op: 'modify', path, before: recorded, after: null, requirements } as const;
	const content = { bytes: current ? withLineEnds(current.bytes, bytes) : bytes, conflict: undefined };
	const edit = writeBack(written, target, current, content);
	return edit ? { ...edit, reason } : leave('is as it was recorded');
}

/** Recorded text with the line ends that the file has, where it has any; what is no text as it is. */
function withLineEnds(current: Uint8Array, recorded: Uint8Array): Uint8Array {
	const [now, then] = [storedText(current), storedText(recorded)];
	if (now === undefined || then === undefined || !now.includes('\n') || dominantEol(now) === dominantEol(then)) {
		return recorded;
	}
	const inLf = toLf(then);
	return new TextEncoder().encode(dominantEol(now) === 'crlf' ? inLf.replaceAll('\n', '\r\n') : inLf);
}
