import { createHash } from 'node:crypto';
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { lstatOrNothing } from '../lstatOrNothing';
import { orNothing } from '../orNothing';
import { readRegular } from '../regularFile';

/** What stands at a path now, by what Git would call its content. */
export type StandingFile =
	/** `blobs` are the Git blob ids of its bytes, as they are and with LF line ends. */
	| { readonly kind: 'file'; readonly blobs: readonly string[]; readonly isExecutable: boolean }
	| { readonly kind: 'link'; readonly blob: string }
	| { readonly kind: 'folder' | 'nothing' | 'other' };

/**
 * Look at what stands at an absolute path, whose folders are known to be no links.
 *
 * No filter that the repository names is run over it.
 *
 * @param idLength Hex digits of the repository's blob ids: 40, or 64 for SHA-256.
 */
export async function standingFile(full: string, path: string, idLength: number): Promise<StandingFile> {
	const stats = await lstatOrNothing(full);
	if (stats?.isSymbolicLink()) {
		const target = await orNothing(readlink(full), 'EINVAL');
		return { kind: 'link', blob: target === undefined ? '' : blobId(Buffer.from(target), idLength) };
	}
	if (!stats?.isFile()) {
		return { kind: stats ? (stats.isDirectory() ? 'folder' : 'other') : 'nothing' };
	}
	const bytes = await readRegular(full, path);
	return bytes
		? {
				kind: 'file',
				blobs: blobIds(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), idLength),
				isExecutable: (stats.mode & 0o111) !== 0,
			}
		: { kind: 'nothing' };
}

/** Absolute path of a name below a folder. */
export function below(root: string, path: string): string {
	return join(root, ...path.split('/'));
}

function blobIds(bytes: Buffer, idLength: number): readonly string[] {
	const own = blobId(bytes, idLength);
	// A checkout may have made CRLF of what the commit has in LF.
	return bytes.includes('\r\n') && !bytes.includes(0)
		? [own, blobId(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), idLength)]
		: [own];
}

function blobId(bytes: Buffer, idLength: number): string {
	const algorithm = idLength === 64 ? 'sha256' : 'sha1';
	return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
