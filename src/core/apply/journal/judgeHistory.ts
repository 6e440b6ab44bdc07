import { sha256 } from '../../hash';
import type { Disk } from '../../host';
import { isPrefix } from './isPrefix';
import type { JournalHistory } from './journal';

/** What apply.md holds of what a writer was to append. */
export type HistoryState =
	/** What it held before. */
	| { readonly kind: 'old' }
	/** The same with a part of the beginning of the cycle after it. */
	| { readonly kind: 'torn' }
	/** The same with all of that beginning, and `tail` after it; `length` is that of the whole file. */
	| { readonly kind: 'begun'; readonly tail: Uint8Array; readonly length: number }
	| { readonly kind: 'other' };

/** Look at what apply.md holds now. @throws DiskError */
export async function judgeHistory(disk: Disk, history: JournalHistory): Promise<HistoryState> {
	const { path, existed, bytes: length } = history;
	const entry = await disk.stat(path);
	if (!entry) {
		return { kind: existed ? 'other' : 'old' };
	}
	const isOwn = entry.kind === 'file' && (await disk.realPath(path)) === path;
	const bytes = isOwn ? await disk.read(path) : undefined;
	if (!bytes || bytes.length < length || sha256(bytes.subarray(0, length)) !== history.sha256) {
		return { kind: 'other' };
	}
	const added = bytes.subarray(length);
	const begin = new TextEncoder().encode(history.begin);
	if (isPrefix(begin, added)) {
		return { kind: 'begun', tail: added.subarray(begin.length), length: bytes.length };
	}
	if (added.length === 0 && existed) {
		return { kind: 'old' };
	}
	return { kind: isPrefix(added, begin) ? 'torn' : 'other' };
}
