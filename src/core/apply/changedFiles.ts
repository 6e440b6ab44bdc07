import { sha256 } from '../hash';
import type { Disk } from '../host';
import { escapePath } from '../text/escapePath';

/** Names that a reason holds; more are counted. */
const nameLimit = 5;

/** What files hold: SHA-256 in hex by path, `undefined` for what is no file. @throws DiskError */
export async function noteFiles(
	disk: Disk,
	paths: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
	const noted = new Map<string, string | undefined>();
	for (const path of new Set(paths)) {
		const entry = await disk.stat(path);
		const bytes = entry?.kind === 'file' ? await disk.read(path) : undefined;
		noted.set(path, bytes && sha256(bytes));
	}
	return noted;
}

/** Those of the noted files that hold something else by now, with what they hold. @throws DiskError */
export async function changedFiles(
	disk: Disk,
	noted: ReadonlyMap<string, string | undefined>,
): Promise<ReadonlyMap<string, string | undefined>> {
	const now = await noteFiles(disk, [...noted.keys()]);
	return new Map([...now].filter(([path, hash]) => noted.get(path) !== hash));
}

/** Name files that changed, for the reason of a status; `undefined` for none. */
export function describeChanged(paths: readonly string[]): string | undefined {
	const more = paths.length - nameLimit;
	const names = [...paths.slice(0, nameLimit).map(escapePath), ...(more > 0 ? [`${more} more`] : [])];
	return names.length === 0 ? undefined : `changed while the commands ran: ${names.join(', ')}`;
}
