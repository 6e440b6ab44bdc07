import { type Failure, failed, nothingWritten } from '../failure';
import { sha256 } from '../hash';
import type { Host } from '../host';
import { decodeText, encodeText, toLf } from '../text/decodeText';
import type { TextDocument } from '../text/document';
import { findConflictMarkers } from '../text/findConflictMarkers';

/** Bytes above which a file is no spec that a person wrote. */
const sizeLimit = 20 * 1024 * 1024;

export interface SpecFile {
	readonly kind: 'read';
	readonly document: TextDocument;
	/** 64 hex digits, of the bytes as they are, or would be, stored. */
	readonly sha256: string;
}

/**
 * Read a spec, or take its text from an editor that has not saved it yet.
 *
 * Refuses a file that is absent, no file of its own, above 20 MB, no UTF-8 text, or in an unresolved merge.
 */
export async function readSpecFile(host: Host, path: string, unsavedText?: string): Promise<SpecFile | Failure> {
	const stored = await readStored(host, path, unsavedText !== undefined);
	if (stored.kind === 'failed') {
		return stored;
	}
	const document = unsavedText === undefined ? stored.document : toDocument(unsavedText, stored.document);
	const conflict = findConflictMarkers(document.text);
	if (conflict.length > 0) {
		const message = `${path} holds an unresolved merge conflict on lines ${conflict.join(', ')}.`;
		return failed('spec.conflict', message, nothingWritten, 'Resolve the conflict and remove the marker lines.');
	}
	const hash = unsavedText === undefined ? stored.sha256 : sha256(encodeText(document.text, document));
	return { kind: 'read', document, sha256: hash };
}

async function readStored({ disk }: Host, path: string, mayBeAbsent: boolean): Promise<SpecFile | Failure> {
	const entry = await disk.stat(path);
	if (!entry && mayBeAbsent) {
		return { kind: 'read', document: { text: '', eol: 'lf', bom: false }, sha256: sha256('') };
	}
	if (entry && (entry.kind !== 'file' || !(await isOwnPath(disk, path)))) {
		const message = `${path} is no file of its own: it is, or lies behind, a link or a folder.`;
		return failed('path.symlink', message, nothingWritten, 'Put the spec itself there.');
	}
	if (entry && entry.size > sizeLimit) {
		const size = `${Math.round(entry.size / 1024 / 1024)} MB`;
		return failed('spec.too_large', `${path} has ${size}; a spec may have 20 MB.`, nothingWritten, 'Split the spec.');
	}
	const bytes = entry && (await disk.read(path));
	if (!bytes) {
		const next = 'Create it with your first MUST statement, or name another spec.';
		return failed('spec.missing', `There is no spec at ${path}.`, nothingWritten, next);
	}
	const decoded = decodeText(bytes);
	if (decoded.kind === 'notText') {
		const message = `${path} is not UTF-8 text: see byte ${decoded.offset}.`;
		return failed('spec.bad_encoding', message, nothingWritten, 'Save the file as UTF-8.');
	}
	return { kind: 'read', document: decoded.document, sha256: sha256(bytes) };
}

/** Case may differ on a disk that folds it; anything else means a link on the way. */
async function isOwnPath(disk: Host['disk'], path: string): Promise<boolean> {
	return (await disk.realPath(path))?.toLowerCase() === path.toLowerCase();
}

function toDocument(text: string, stored: TextDocument): TextDocument {
	return { text: toLf(text.replace(/^\uFEFF/, '')), eol: stored.eol, bom: stored.bom };
}
