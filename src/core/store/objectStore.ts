import { sha256 } from '../hash';
import { type Disk, DiskError } from '../host';
import { folderOf } from '../spec/specPaths';
import { prepareStateFolder, stateFolder } from './prepareStateFolder';
import { tempBeside } from './tempName';

const objectsFolder = `${stateFolder}/objects`;

/** Store bytes under their SHA-256 and return it; the same as `storeObjects`. @throws DiskError */
export async function storeObject(disk: Disk, bytes: Uint8Array): Promise<string> {
	await storeObjects(disk, [bytes]);
	return sha256(bytes);
}

/**
 * Store each of these bytes under its SHA-256.
 *
 * When this resolves they are durable, those too that were stored already: their writer may have been stopped before it
 * came to that. Those are not written again, unless they are damaged, which are then replaced.
 *
 * @throws DiskError
 */
export async function storeObjects(disk: Disk, all: readonly Uint8Array[]): Promise<void> {
	const folders = new Set<string>();
	for (const bytes of all) {
		const hash = sha256(bytes);
		if ((await readObject(disk, hash)) === undefined) {
			await writeObject(disk, hash, bytes);
		}
		folders.add(folderOf(objectPath(hash)));
	}
	if (folders.size > 0) {
		for (const folder of [...folders, objectsFolder, stateFolder, '']) {
			await disk.syncFolder(folder);
		}
	}
}

async function writeObject(disk: Disk, hash: string, bytes: Uint8Array): Promise<void> {
	const path = objectPath(hash);
	const folder = folderOf(path);
	await prepareStateFolder(disk);
	await disk.makeFolder(folder);
	const temp = tempBeside(path);
	await disk.writeNew(temp, bytes, 0o600);
	try {
		await disk.rename(temp, path);
	} catch (error) {
		await disk.remove(temp).catch(() => {});
		throw error;
	}
}

/** The stored bytes of a SHA-256, or `undefined` where there are none or they are damaged. */
export async function readObject(disk: Disk, hash: string): Promise<Uint8Array | undefined> {
	const path = objectPath(hash);
	try {
		const bytes = (await disk.realPath(path)) === path ? await disk.read(path) : undefined;
		return bytes && sha256(bytes) === hash ? bytes : undefined;
	} catch (error) {
		if (error instanceof DiskError && error.code === 'missing') {
			return undefined;
		}
		throw error;
	}
}

/** Where the bytes of a SHA-256 are stored, from the Root. */
export function objectPath(hash: string): string {
	return `${objectsFolder}/${hash.slice(0, 2)}/${hash.slice(2)}`;
}
