import type { FileState } from '../history/record';
import type { Host } from '../host';
import { readHistory } from '../plan/state/readHistory';

/** A file as the last cycle that touched it left it. */
export interface RecordedFile {
	/** `null` where it was gone then. */
	readonly after: FileState | null;
	/** Number of that cycle; a label. */
	readonly cycle: number;
	/** When it was recorded: ISO 8601, UTC. */
	readonly time: string;
}

export interface FileBaseline {
	/** By path from the Root. */
	readonly files: ReadonlyMap<string, RecordedFile>;
	/** Histories that cannot be read, so that what they record is not in it. */
	readonly unread: readonly string[];
}

/**
 * What the cycles of a Root left in its files: for every path, what the last cycle recorded that touched it.
 *
 * Every recorded cycle counts, whatever its status, since its files were written before it was. In one history the order
 * of the file decides, between two histories the time.
 *
 * @param historyPaths From the Root.
 */
export async function readFileBaseline(host: Host, historyPaths: readonly string[]): Promise<FileBaseline> {
	const files = new Map<string, RecordedFile>();
	const unread: string[] = [];
	for (const historyPath of historyPaths) {
		const read = await readHistory(host, historyPath, 'look');
		if (read.kind === 'failed') {
			unread.push(historyPath);
			continue;
		}
		const own = new Map<string, RecordedFile>();
		for (const { record } of read.history.cycles) {
			const { edits = [], cycle = 0, time = '' } = record?.begin ?? {};
			for (const { path, from, after } of edits) {
				if (from !== undefined) {
					own.set(from, { after: null, cycle, time });
				}
				own.set(path, { after, cycle, time });
			}
		}
		for (const [path, file] of own) {
			const known = files.get(path);
			if (!known || known.time <= file.time) {
				files.set(path, file);
			}
		}
	}
	return { files, unread };
}
