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

/** Which of the noted files hold something else by now, for the reason of a status; `undefined` for none. @throws DiskError */
export async function changedFiles(
	disk: Disk,
	noted: ReadonlyMap<string, string | undefined>,
): Promise<string | undefined> {
	const now = await noteFiles(disk, [...noted.keys()]);
	const changed = [...noted].filter(([path, hash]) => now.get(path) !== hash).map(([path]) => escapePath(path));
	const more = changed.length - nameLimit;
	const names = more > 0 ? [...changed.slice(0, nameLimit), `${more} more`] : changed;
	return names.length === 0 ? undefined : `changed while the commands ran: ${names.join(', ')}`;
}
