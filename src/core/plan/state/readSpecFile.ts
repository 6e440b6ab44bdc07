import { type Failure, failed, nothingWritten } from '../../failure';
import { sha256 } from '../../hash';
import type { Host } from '../../host';
import { decodeText, encodeText } from '../../text/decodeText';
import type { TextDocument } from '../../text/document';
import { findConflictMarkers } from '../../text/findConflictMarkers';
import { withoutFormat } from '../../text/withoutFormat';
import { megabytes } from '../../text/words';
import { checkOwnFile } from './checkOwnFile';

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
		const next =
			'Merge the two by requirement, with “spec-ops merge” in a terminal, or by hand: remove the marker lines.';
		return failed('spec.conflict', message, nothingWritten, next);
	}
	if (unsavedText === undefined) {
		return stored;
	}
	return {
		kind: 'read',
		document,
		// Worked out only when it is asked for: what is typed is mostly replaced by the next key stroke before that.
		get sha256() {
			return sha256(encodeText(document.text, document));
		},
	};
}

async function readStored({ disk }: Host, path: string, mayBeAbsent: boolean): Promise<SpecFile | Failure> {
	const entry = await disk.stat(path);
	if (!entry && mayBeAbsent) {
		return { kind: 'read', document: { text: '', eol: 'lf', bom: false }, sha256: sha256('') };
	}
	const refusal = await checkOwnFile(disk, path, entry, 'spec');
	if (refusal) {
		return refusal;
	}
	if (entry && entry.size > sizeLimit) {
		const message = `${path} has ${megabytes(entry.size)}; a spec may have ${megabytes(sizeLimit)}.`;
		return failed('spec.too_large', message, nothingWritten, 'Split the spec.');
	}
	const bytes = entry && (await disk.read(path));
	if (!bytes) {
		const next = 'Create it with your first MUST statement, or name another spec.';
		return failed('spec.missing', `There is no spec at ${path}.`, nothingWritten, next);
	}
	const decoded = decodeText(bytes);
	if (decoded.kind === 'notText') {
		return failed('spec.bad_encoding', `${path} ${decoded.reason}.`, nothingWritten, 'Save the file as UTF-8.');
	}
	return { kind: 'read', document: decoded.document, sha256: sha256(bytes) };
}

function toDocument(text: string, stored: TextDocument): TextDocument {
	return { text: withoutFormat(text), eol: stored.eol, bom: stored.bom };
}
