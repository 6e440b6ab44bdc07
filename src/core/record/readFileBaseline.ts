import type { Failure } from '../failure';
import type { Host } from '../host';
import { type ReadHistory, readHistory } from '../plan/state/readHistory';
import { isSameState } from './isSameState';
import { type RecordedFile, recordedFiles } from './recordedFiles';
import { type KnownHeadings, settleVersions } from './settleVersions';

export interface FileBaseline {
	/** By path from the Root. */
	readonly files: ReadonlyMap<string, RecordedFile>;
	/** Histories that cannot be read, so that what they record is not in it. */
	readonly unread: readonly UnreadHistory[];
}

/** A history that is no file that could be read, or that a merge left in conflict. */
export interface UnreadHistory {
	readonly path: string;
	readonly failure: Failure;
}

/**
 * What the cycles of a Root left in its files: for every path, what the last cycle recorded that touched it.
 *
 * Every recorded cycle counts, whatever its status, since its files were written before it was. In one history the order
 * of the file decides, between two histories the time; of what two branches wrote, the commit that put them together.
 *
 * @param historyPaths From the Root.
 */
export async function readFileBaseline(host: Host, historyPaths: readonly string[]): Promise<FileBaseline> {
	const files = new Map<string, RecordedFile>();
	const unread: UnreadHistory[] = [];
	for (const historyPath of historyPaths) {
		const read = await readDamagedToo(host, historyPath);
		if (read.kind === 'failed') {
			unread.push({ path: historyPath, failure: read });
			continue;
		}
		for (const [path, file] of rememberedFiles(historyPath, read)) {
			const known = files.get(path);
			files.set(path, known ? joinHistories(known, file) : file);
		}
	}
	const headings: KnownHeadings = new Map();
	for (const [path, file] of files) {
		if (file.versions.length > 1) {
			files.set(path, await settleVersions(host, path, file, headings));
		}
	}
	return { files, unread };
}

/** What damaged bytes stand in is still known; of a conflict only one side would be. */
async function readDamagedToo(host: Host, path: string): Promise<ReadHistory | Failure> {
	const read = await readHistory(host, path);
	return read.kind === 'failed' && read.code === 'history.bad_encoding' ? readHistory(host, path, 'look') : read;
}

/** What two histories tell of a file: the later one decides, which may not have known of the other. */
function joinHistories(known: RecordedFile, file: RecordedFile): RecordedFile {
	const [earlier, later] = known.time <= file.time ? [known, file] : [file, known];
	const isKnown = earlier.isBranched || [later.before, later.after].some(state => isSameState(state, earlier.after));
	return isKnown ? later : { ...later, versions: [...earlier.versions, ...later.versions] };
}

/** Of these histories what they left is remembered, by path and content: files change more often than histories. */
const rememberedHistories = 64;

const remembered = new Map<string, ReadonlyMap<string, RecordedFile>>();

function rememberedFiles(historyPath: string, { history, sha256 }: ReadHistory): ReadonlyMap<string, RecordedFile> {
	const key = `${sha256} ${historyPath}`;
	const files = remembered.get(key) ?? recordedFiles(historyPath, history);
	remembered.delete(key);
	remembered.set(key, files);
	const [oldest] = remembered.keys();
	if (remembered.size > rememberedHistories && oldest !== undefined) {
		remembered.delete(oldest);
	}
	return files;
}
