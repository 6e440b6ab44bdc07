import type { FileState } from '../../history/record';
import type { Host } from '../../host';
import { fileStateOf } from '../../plan/files/fileState';

/** A regular file as it is on the disk. */
export interface Found {
	readonly bytes: Uint8Array;
	readonly state: FileState;
}

/** The file as it is; `other` where something else than a regular file stands there. @throws DiskError */
export async function readFound({ disk }: Pick<Host, 'disk'>, path: string): Promise<Found | 'other' | undefined> {
	const entry = await disk.stat(path);
	if (!entry) {
		return undefined;
	}
	const bytes = entry.kind === 'file' ? await disk.read(path) : undefined;
	return bytes ? { bytes, state: fileStateOf(bytes, entry.mode) } : 'other';
}
