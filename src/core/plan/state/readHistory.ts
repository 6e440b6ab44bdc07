import { type Failure, failed, nothingWritten } from '../../failure';
import { sha256OfGrown } from '../../hash';
import type { History } from '../../history/history';
import { decodeGrown } from '../../history/read/decodeGrown';
import { parseGrown } from '../../history/read/parseGrown';
import { parseHistory } from '../../history/read/parseHistory';
import type { Host } from '../../host';
import { findConflictMarkers } from '../../text/findConflictMarkers';
import { megabytes } from '../../text/words';
import { checkOwnFile } from './checkOwnFile';

/** apply.md as it is; empty where there is none. */
export interface ReadHistory {
	readonly kind: 'read';
	/** In LF without BOM. */
	readonly text: string;
	readonly history: History;
	/** Length of the file. */
	readonly bytes: number;
	/** 64 hex digits, of the file's bytes. */
	readonly sha256: string;
}

/** Bytes above which a file cannot be held as one text everywhere. */
const sizeLimit = 256 * 1024 * 1024;

/**
 * Read and parse the history at a path, to look at it or to build on it.
 *
 * Refuses what is no file of its own, what is above 256 MB and what is UTF-16. Damaged bytes are read as U+FFFD,
 * with a problem on their line. To build on, refuses also what holds a merge conflict, and what is damaged in
 * another way than by a write that was cut off: then it has another encoding, and would get two.
 */
export async function readHistory(
	{ disk }: Host,
	path: string,
	purpose: 'look' | 'build' = 'build',
): Promise<ReadHistory | Failure> {
	const entry = await disk.stat(path);
	const refusal = await checkOwnFile(disk, path, entry, 'history');
	if (refusal) {
		return refusal;
	}
	if (entry && entry.size > sizeLimit) {
		const message = `${path} has ${megabytes(entry.size)}; a history may have ${megabytes(sizeLimit)}.`;
		const next = 'Rename the file to keep its cycles; the next apply then begins a new one.';
		return failed('history.too_large', message, nothingWritten, next);
	}
	const bytes = (await disk.read(path)) ?? new Uint8Array();
	const decoded = decodeGrown(bytes);
	if (decoded.kind === 'notText') {
		return badEncoding(`${path} ${decoded.reason}.`);
	}
	const foreign = decoded.damaged.find(({ torn }) => !torn);
	if (foreign && purpose === 'build') {
		return badEncoding(`${path} is not UTF-8 text: see line ${foreign.line}.`);
	}
	const { text } = decoded.document;
	const parsed = decoded.damaged.length === 0 ? parseGrown(text) : undefined;
	const history = parsed?.history ?? parseHistory(text, decoded.damaged);
	const mayConflict = purpose === 'build' && parsed?.raw.conflicts.length !== 0;
	const conflict = mayConflict ? findConflict(text, history) : [];
	if (conflict.length > 0) {
		const message = `${path} holds an unresolved merge conflict on ${conflict.length === 1 ? 'line' : 'lines'} ${conflict.join(', ')}.`;
		const next = 'Merge the two with Merge Histories, or with “spec-ops merge” in a terminal.';
		return failed('history.conflict', message, nothingWritten, next);
	}
	return { kind: 'read', text, history, bytes: bytes.length, sha256: sha256OfGrown(bytes) };
}

function badEncoding(message: string): Failure {
	return failed('history.bad_encoding', message, nothingWritten, 'Restore the file, or save it as UTF-8.');
}

/** Where merges begin that were not resolved. A recorded command may hold such lines too: those are content. */
function findConflict(text: string, history: History): readonly number[] {
	return findConflictMarkers(text).length === 0
		? []
		: history.problems.filter(({ rule }) => rule === 'conflict-marker').map(({ line }) => line);
}
