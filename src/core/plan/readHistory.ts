import { type Failure, failed, nothingWritten } from '../failure';
import { sha256 } from '../hash';
import type { History } from '../history/history';
import { parseHistory } from '../history/parseHistory';
import type { Disk, Host } from '../host';
import { decodeText } from '../text/decodeText';
import { findConflictMarkers } from '../text/findConflictMarkers';

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

/**
 * Read and parse the history at a path, to look at it or to build on it.
 *
 * Refuses what is no file of its own and what is no UTF-8 text; to build on, also what holds a merge conflict.
 */
export async function readHistory(
	{ disk }: Host,
	path: string,
	purpose: 'look' | 'build' = 'build',
): Promise<ReadHistory | Failure> {
	if (!(await isOwnFile(disk, path))) {
		const message = `${path} is no file of its own: it is, or lies behind, a link or a folder.`;
		return failed('path.symlink', message, nothingWritten, 'Put the history itself there, or move away what is.');
	}
	const bytes = (await disk.read(path)) ?? new Uint8Array();
	const decoded = decodeText(bytes);
	if (decoded.kind === 'notText') {
		const message = `${path} is not UTF-8 text: see byte ${decoded.offset}.`;
		return failed('history.bad_encoding', message, nothingWritten, 'Restore the file, or save it as UTF-8.');
	}
	const { text } = decoded.document;
	const history = parseHistory(text);
	const conflict = purpose === 'build' ? findConflict(text, history) : [];
	if (conflict.length > 0) {
		const message = `${path} holds an unresolved merge conflict on line ${conflict.join(', ')}.`;
		const next = 'Keep the cycles of both sides and remove the marker lines.';
		return failed('history.conflict', message, nothingWritten, next);
	}
	return { kind: 'read', text, history, bytes: bytes.length, sha256: sha256(bytes) };
}

/** Whether a regular file or nothing stands there, and no link leads to it. Case may differ on a disk that folds it. */
async function isOwnFile(disk: Disk, path: string): Promise<boolean> {
	const entry = await disk.stat(path);
	return !entry || (entry.kind === 'file' && (await disk.realPath(path))?.toLowerCase() === path.toLowerCase());
}

/** Where merges begin that were not resolved. A recorded command may hold such lines too: those are content. */
function findConflict(text: string, history: History): readonly number[] {
	return findConflictMarkers(text).length === 0
		? []
		: history.problems.filter(({ rule }) => rule === 'conflict-marker').map(({ line }) => line);
}
