import type { Digest } from '../history/record';
import type { Disk } from '../host';
import { textInLf } from '../text/textInLf';
import { readObject } from './objectStore';

/**
 * Text that an earlier cycle stored, in LF without BOM, by the digest of its bytes.
 *
 * `undefined` where there is no such object, or where its bytes are not what its name says.
 */
export async function readObjectText(disk: Disk, digest: Digest): Promise<string | undefined> {
	return textInLf(await readObject(disk, digest.slice('sha256:'.length)));
}
