import type { Digest } from '../history/record';
import type { Disk } from '../host';
import { decodeText } from '../text/decodeText';
import { readObject } from './objectStore';

/**
 * Text that an earlier cycle stored, in LF without BOM, by the digest of its bytes.
 *
 * `undefined` where there is no such object, or where its bytes are not what its name says.
 */
export async function readObjectText(disk: Disk, digest: Digest): Promise<string | undefined> {
	const bytes = await readObject(disk, digest.slice('sha256:'.length));
	const decoded = bytes && decodeText(bytes);
	return decoded?.kind === 'text' ? decoded.document.text : undefined;
}
