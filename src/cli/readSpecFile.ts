import { type Failure, failed, nothingWritten } from '../core/failure';
import { decodeText } from '../core/text/decodeText';
import type { TextDocument } from '../core/text/document';
import { megabytes } from '../core/text/words';

/** Bytes above which a file is no spec that a person wrote. */
const sizeLimit = 20 * 1024 * 1024;

/** Read a spec that was named on the command line, wherever it lies. */
export function readSpecFile(
	path: string,
	read: () => Uint8Array,
): { readonly kind: 'read'; readonly document: TextDocument } | Failure {
	let bytes: Uint8Array;
	try {
		bytes = read();
	} catch (error) {
		const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		const what = missing ? 'There is no such file' : 'The file cannot be read';
		return failed('spec.missing', `${what}: ${path}.`, nothingWritten, 'Check the path.');
	}
	if (bytes.length > sizeLimit) {
		const message = `${path} has ${megabytes(bytes.length)}; a spec may have ${megabytes(sizeLimit)}.`;
		return failed('spec.too_large', message, nothingWritten, 'Split the spec.');
	}
	const decoded = decodeText(bytes);
	return decoded.kind === 'text'
		? { kind: 'read', document: decoded.document }
		: failed('spec.bad_encoding', `${path} ${decoded.reason}.`, nothingWritten, 'Save the file as UTF-8.');
}
