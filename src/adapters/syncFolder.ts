import { constants } from 'node:fs';
import { errnoOf } from './toDiskError';
import { withFile } from './withFile';

/** Make the names in a folder durable. Not every platform and file system can; those keep them durable in their own way. */
export async function syncFolder(full: string): Promise<void> {
	if (process.platform === 'win32') {
		return;
	}
	try {
		await withFile(full, constants.O_RDONLY, handle => handle.sync());
	} catch (error) {
		if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(errnoOf(error) ?? '')) {
			throw error;
		}
	}
}
