import { type Failure, failed, nothingWritten } from '../core/failure';
import { decodeText } from '../core/text/decodeText';
import type { TextDocument } from '../core/text/document';

/** Bytes above which a file is no spec that a person wrote. */
const sizeLimit = 20 * 1024 * 1024;

/** Read a spec that was named on the command line, wherever it lies. */
export async function readSpecFile(
	path: string,
	read: () => Promise<Uint8Array>,
): Promise<{ readonly kind: 'read'; readonly document: TextDocument } | Failure> {
	let bytes: Uint8Array;
	try {
		bytes = await read();
	} catch (error) {
		const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		const what = missing ? 'There is no such file' : 'The file cannot be read';
		return failed('spec.missing', `${what}: ${path}.`, nothingWritten, 'Check the path.');
	}
	if (bytes.length > sizeLimit) {
		const size = `${Math.round(bytes.length / 1024 / 1024)} MB`;
		return failed('spec.too_large', `${path} has ${size}; a spec may have 20 MB.`, nothingWritten, 'Split the spec.');
	}
	const decoded = decodeText(bytes);
	return decoded.kind === 'text'
		? { kind: 'read', document: decoded.document }
		: failed(
				'spec.bad_encoding',
				`${path} is not UTF-8 text: see byte ${decoded.offset}.`,
				nothingWritten,
				'Save the file as UTF-8.',
			);
}
