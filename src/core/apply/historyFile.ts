import { decodeGrown } from '../history/read/decodeGrown';
import { type Disk, DiskError } from '../host';
import type { TextDocument } from '../text/document';
import { ignoreDiskError } from './journal/ignoreDiskError';
import { isPrefix } from './journal/isPrefix';

/** apply.md as it is on the disk; without bytes where there is none. */
export interface HistoryFile {
	readonly path: string;
	readonly bytes: Uint8Array;
	readonly document: TextDocument;
}

/** Read apply.md. @throws DiskError of code `not_regular` where it is no UTF-8 text, or no file of its own. */
export async function readHistoryFile(disk: Disk, path: string): Promise<HistoryFile> {
	const entry = await disk.stat(path);
	const bytes = (entry?.kind === 'file' ? await disk.read(path) : undefined) ?? new Uint8Array();
	const decoded = decodeGrown(bytes);
	if ((entry && entry.kind !== 'file') || decoded.kind === 'notText') {
		throw new DiskError('not_regular', path, 'is no text file of its own');
	}
	return { path, bytes, document: decoded.document };
}

/** A text, given in LF, in the line ends that apply.md has. */
export function inFormatOf({ document }: HistoryFile, text: string): string {
	return document.eol === 'crlf' ? text.replaceAll('\n', '\r\n') : text;
}

/**
 * Append a text, given in LF, to apply.md, in the line ends that it has.
 *
 * Where that fails, what was written of it is cut off again, so that the file is as it was; nothing of anybody else's is.
 *
 * @returns The file as it is then.
 * @throws DiskError of the step that failed.
 */
export async function appendHistory(disk: Disk, file: HistoryFile, text: string): Promise<HistoryFile> {
	const { path, bytes, document } = file;
	const added = new TextEncoder().encode(inFormatOf(file, text));
	const existed = (await disk.stat(path)) !== undefined;
	try {
		await disk.append(path, bytes.length, added);
	} catch (error) {
		// Where the file is not what it was, its end is somebody else's.
		if (!(error instanceof DiskError && error.code === 'changed')) {
			await cutBack(disk, file, added, existed).catch(ignoreDiskError);
		}
		throw error;
	}
	const joined = new Uint8Array(bytes.length + added.length);
	joined.set(bytes);
	joined.set(added, bytes.length);
	return { path, bytes: joined, document: { ...document, text: document.text + text } };
}

/** Take our own bytes off the end; where somebody else's came between, nothing is cut. */
async function cutBack(
	disk: Disk,
	{ path, bytes: old }: HistoryFile,
	added: Uint8Array,
	existed: boolean,
): Promise<void> {
	const now = await disk.read(path);
	const length = old.length;
	if (!now || !isPrefix(old, now) || !isPrefix(now.subarray(length), added)) {
		return;
	}
	if (!existed) {
		await disk.remove(path);
	} else if (now.length > length) {
		await disk.truncate(path, length);
	}
}
