import { sha256 } from '../hash';
import type { Digest } from '../history/record';
import type { Disk } from '../host';
import { decodeText } from '../text/decodeText';

/**
 * Text that an earlier cycle stored, in LF without BOM, by the digest of its bytes.
 *
 * `undefined` where there is no such object, or where its bytes are not what its name says.
 */
export async function readObjectText(disk: Disk, digest: Digest): Promise<string | undefined> {
	const hash = digest.slice('sha256:'.length);
	const path = `.spec-ops/objects/${hash.slice(0, 2)}/${hash.slice(2)}`;
	const bytes = (await disk.realPath(path)) === path ? await disk.read(path) : undefined;
	if (!bytes || sha256(bytes) !== hash) {
		return undefined;
	}
	const decoded = decodeText(bytes);
	return decoded.kind === 'text' ? decoded.document.text : undefined;
}
