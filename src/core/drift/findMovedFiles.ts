import { sha256 } from '../hash';
import type { CancellationToken, Host } from '../host';
import { fileStateOf } from '../plan/files/fileState';
import { storedText } from '../plan/files/storedText';
import { checkPath } from '../plan/guard/checkPath';
import { limits } from '../plan/guard/limits';
import type { MadeFile } from '../record/candidate';
import type { DriftFile } from './drift';

/**
 * Where files that are missing stand now under another name, with the very same content: files that Git does not know
 * yet.
 *
 * @throws DiskError
 */
export async function findMovedFiles(
	{ disk, git }: Host,
	drifted: readonly DriftFile[],
	token: CancellationToken,
): Promise<readonly MadeFile[]> {
	const missing = new Set(
		drifted.flatMap(({ state, recorded }) => (state === 'missing' && recorded ? [recorded.sha256] : [])),
	);
	const head = missing.size > 0 ? await git.head() : undefined;
	const changes = head === undefined ? [] : await git.changedSince(head, path => !checkPath(path), token);
	const moved: MadeFile[] = [];
	for (const { path, before, now } of changes ?? []) {
		const entry = before === 'nothing' && now === 'file' ? await disk.stat(path) : undefined;
		const bytes = entry && entry.size <= limits.fileBytes ? await disk.read(path) : undefined;
		if (entry && bytes && missing.has(sha256(bytes))) {
			const text = storedText(bytes);
			const about = 'Moved here as it was.';
			moved.push({
				path,
				before: null,
				after: fileStateOf(bytes, entry.mode),
				...(text !== undefined && { text }),
				about,
			});
		}
	}
	return moved;
}
