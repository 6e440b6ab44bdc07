import { sha256 } from '../hash';
import type { FileState } from '../history/record';
import { DiskError, type Host } from '../host';
import { fileStateOf, gitModeOf } from '../plan/files/fileState';
import { storedText } from '../plan/files/storedText';
import { checkPath } from '../plan/guard/checkPath';
import { limits } from '../plan/guard/limits';
import { type Repositories, refusalOnDisk } from '../plan/guard/refusalOnDisk';
import { readRecordedBytes } from '../store/readRecordedBytes';
import { toLf } from '../text/decodeText';
import type { Candidate, LeftOut, MadeFile } from './candidate';
import { isPointerOf, isPointerTo } from './isPointerTo';

/** The file as it is now. */
interface Found {
	readonly bytes: Uint8Array;
	readonly mode: FileState['mode'];
}

/** A file that differs and can be recorded, with its bytes counted, one that cannot, or none that differs. */
type Judgement = { readonly kind: 'made'; readonly file: MadeFile; readonly size: number } | LeftOut | undefined;

/**
 * Look at a file that may be different: what it was and what it is, as text where it is text.
 *
 * @returns Why it is left out, where it cannot be recorded: it is no regular file of its own, its name is none that
 * an edit may have, or Git does not give what it was. `undefined` where it is not different, line ends apart.
 * @throws DiskError
 */
export async function judgeCandidate(host: Host, candidate: Candidate, repositories: Repositories): Promise<Judgement> {
	const { path, now } = candidate;
	const refused = await refuseUnread(host, candidate);
	const found = refused === undefined && now === 'file' ? await readNow(host, path) : undefined;
	if (refused !== undefined || found === 'closed') {
		return leave(path, refused ?? 'cannot be read');
	}
	if (found !== 'huge' && isRecorded(candidate, found)) {
		return undefined;
	}
	const was = await readOld(host, candidate);
	if (was === 'lost') {
		return leave(path, 'cannot be compared: Git does not give what it was');
	}
	return found === 'huge' ? judgeHuge(host, path, was) : compare(host, candidate, was, found, repositories);
}

/** Why a file is left out before any byte of it is read. */
async function refuseUnread(host: Host, { path, old, now }: Candidate): Promise<string | undefined> {
	const refused = checkPath(path);
	if (refused) {
		return refused.reason;
	}
	if (old.kind === 'other') {
		return 'was a link or another repository';
	}
	return now === 'other' ? describeOther(host, path, old.kind !== 'nothing') : undefined;
}

/** Of a file that is not read only the size can tell whether a pointer stands for it. */
async function judgeHuge({ disk }: Host, path: string, was: Uint8Array | undefined): Promise<Judgement> {
	const entry = await disk.stat(path);
	return was && entry && isPointerTo(was, entry.size) ? undefined : leave(path, `is larger than ${megabytes} MB`);
}

async function compare(
	{ disk }: Host,
	candidate: Candidate,
	was: Uint8Array | undefined,
	found: Found | undefined,
	repositories: Repositories,
): Promise<Judgement> {
	if (isUnchanged(candidate, was, found)) {
		return undefined;
	}
	const { path } = candidate;
	const refusal = await refusalOnDisk(disk, { op: found ? 'modify' : 'create', path }, repositories);
	return refusal
		? leave(path, refusal.reason)
		: { kind: 'made', file: toMade(candidate, was, found), size: found?.bytes.length ?? 0 };
}

function leave(path: string, reason: string): LeftOut {
	return { kind: 'left', path, reason };
}

const megabytes = limits.fileBytes / 1024 / 1024;

async function readNow({ disk }: Host, path: string): Promise<Found | 'huge' | 'closed' | undefined> {
	const entry = await disk.stat(path);
	if (entry && entry.size > limits.fileBytes) {
		return 'huge';
	}
	try {
		const bytes = entry?.kind === 'file' ? await disk.read(path) : undefined;
		return entry && bytes && { bytes, mode: gitModeOf(entry.mode) };
	} catch (error) {
		if (error instanceof DiskError && error.code === 'denied') {
			return 'closed';
		}
		throw error;
	}
}

/** Whether the file is what a cycle recorded, by its hash: with the line ends that it has, or all of one kind. */
function isRecorded({ old, anyMode }: Candidate, found: Found | undefined): boolean {
	if (old.kind !== 'recorded') {
		return old.kind === 'nothing' && found === undefined;
	}
	if (!found || (!anyMode && found.mode !== old.state.mode)) {
		return false;
	}
	const { sha256: recorded } = old.state;
	if (sha256(found.bytes) === recorded || isPointerOf(found.bytes, recorded)) {
		return true;
	}
	const text = storedText(found.bytes);
	const inLf = text === undefined ? undefined : toLf(text);
	return inLf !== undefined && [inLf, inLf.replaceAll('\n', '\r\n')].some(one => sha256(one) === recorded);
}

/** Bytes of the file as it was; `undefined` where there was none, and where what a cycle recorded is nowhere any more. */
async function readOld(host: Host, { path, old }: Candidate): Promise<Uint8Array | 'lost' | undefined> {
	switch (old.kind) {
		case 'recorded':
			return readRecordedBytes(host, path, old.state);
		case 'committed':
			return (await host.git.show(old.commit, path)) ?? 'lost';
		default:
			return undefined;
	}
}

function isUnchanged({ old, anyMode }: Candidate, was: Uint8Array | undefined, found: Found | undefined): boolean {
	const mode = old.kind === 'recorded' ? old.state.mode : old.kind === 'committed' ? old.mode : undefined;
	if (!was || !found || (!anyMode && found.mode !== mode)) {
		return false;
	}
	const [before, after] = [storedText(was), storedText(found.bytes)];
	const isSameText = before !== undefined && after !== undefined && toLf(before) === toLf(after);
	return isSameText || isPointerTo(was, found.bytes.length, found.bytes);
}

function toMade({ path, old, about }: Candidate, was: Uint8Array | undefined, found: Found | undefined): MadeFile {
	const oldText = was && storedText(was);
	const text = found && storedText(found.bytes);
	const committed = old.kind === 'committed' && was ? { ...fileStateOf(was, 0o644), mode: old.mode } : null;
	const before = old.kind === 'recorded' ? old.state : committed;
	return {
		path,
		before,
		after: found ? { ...fileStateOf(found.bytes, 0o644), mode: found.mode } : null,
		...(oldText !== undefined && { oldText }),
		...(text !== undefined && { text }),
		...(before && !was && { isLost: true }),
		about,
	};
}

/** @param wasFile Whether there was a file at the path. */
async function describeOther({ disk }: Host, path: string, wasFile: boolean): Promise<string> {
	const entry = path.includes('\ufffd') ? undefined : await disk.stat(path);
	switch (entry?.kind) {
		case 'link':
			return 'is a link';
		case 'folder':
			return wasFile
				? 'is a folder now, and a cycle cannot tell that a file became one'
				: 'is a folder, or another repository';
		case 'file':
			return 'lies behind a link, or cannot be read';
		default:
			return 'has a name that cannot be read, or is no regular file';
	}
}
