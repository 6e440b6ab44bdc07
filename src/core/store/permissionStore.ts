import { sha256 } from '../hash';
import { type Disk, DiskError } from '../host';
import { prepareStateFolder, stateFolder } from './prepareStateFolder';
import { replaceFile } from './replaceFile';

/** Permission bits that a file of this content had at this path. */
export interface KeptPermissions {
	/** From the Root. */
	readonly path: string;
	/** SHA-256 of the content, in hex. */
	readonly sha256: string;
	readonly mode: number;
}

const modesFolder = `${stateFolder}/modes`;

/** What a new file gets anyway, as Git keeps no more of a mode. */
const usual: ReadonlySet<number> = new Set([0o644, 0o755]);

/**
 * Keep what Git would forget of the modes of files, such as that only their owner may read them, for when they come back.
 *
 * @throws DiskError
 */
export async function storePermissions(disk: Disk, all: readonly KeptPermissions[]): Promise<void> {
	const isUsed = (await disk.stat(modesFolder)) !== undefined;
	for (const one of all.filter(({ mode }) => isUsed || !usual.has(mode))) {
		const path = placeOf(one);
		if (!usual.has(one.mode)) {
			await prepareStateFolder(disk);
			await disk.makeFolder(modesFolder);
			await replaceFile(disk, path, new TextEncoder().encode(`${one.mode.toString(8)}\n`), 0o600);
		} else if ((await readPermissions(disk, one)) !== undefined) {
			await disk.remove(path);
		}
	}
}

/** The permission bits that were kept; `undefined` for none, and for what cannot be read as such. @throws DiskError */
export async function readPermissions(
	disk: Disk,
	file: Pick<KeptPermissions, 'path' | 'sha256'>,
): Promise<number | undefined> {
	const path = placeOf(file);
	try {
		const bytes = (await disk.realPath(path)) === path ? await disk.read(path) : undefined;
		const [, digits] = /^([0-7]{3})\n$/.exec(new TextDecoder().decode(bytes)) ?? [];
		return digits === undefined ? undefined : Number.parseInt(digits, 8);
	} catch (error) {
		if (error instanceof DiskError && error.code === 'missing') {
			return undefined;
		}
		throw error;
	}
}

function placeOf({ path, sha256: content }: Pick<KeptPermissions, 'path' | 'sha256'>): string {
	return `${modesFolder}/${sha256(`${content} ${path}`)}`;
}
