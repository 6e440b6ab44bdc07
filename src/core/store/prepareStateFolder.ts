import { type Disk, DiskError } from '../host';

/** Folder of the Root that holds what is local to this machine. */
export const stateFolder = '.spec-ops';

/**
 * Make sure that the Root has its `.spec-ops`, out of Git's sight, and keeps it when the power goes.
 *
 * Throws a `DiskError` of code `not_regular` where something else stands there, such as a link.
 */
export async function prepareStateFolder(disk: Disk): Promise<void> {
	const entry = await disk.stat(stateFolder);
	if (entry && entry.kind !== 'folder') {
		throw new DiskError('not_regular', stateFolder, 'is no folder');
	}
	if (!entry) {
		await disk.makeFolder(stateFolder);
		// What it holds is durable only once its own name is.
		await disk.syncFolder('');
	}
	const ignore = `${stateFolder}/.gitignore`;
	if (await disk.stat(ignore)) {
		return;
	}
	try {
		await disk.writeNew(ignore, new TextEncoder().encode('*\n'), 0o644);
	} catch (error) {
		// Another process was first.
		if (!(error instanceof DiskError && error.code === 'exists')) {
			throw error;
		}
	}
}
