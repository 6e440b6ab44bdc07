import { type Failure, nothingWritten } from '../failure';
import { sha256, sha256OfGrown } from '../hash';
import type { BegunCycle } from '../history/write/writeCycle';
import { type Disk, DiskError, type Host } from '../host';
import { storeObjects } from '../store/objectStore';
import { commitFiles } from './commitFiles';
import { appendHistory, type HistoryFile, inFormatOf } from './historyFile';
import type { Journal, JournalHistory } from './journal/journal';
import type { FileWrite } from './planCommit';
import { toFailure } from './toFailure';

/** What a cycle writes, laid out. */
export interface DraftedCycle {
	readonly writes: readonly FileWrite[];
	/** Bytes to store besides those that writing stores. */
	readonly kept: readonly Uint8Array[];
	/** What must still stand at these paths right before the cycle is written: a SHA-256 in hex, or nothing. */
	readonly standing: ReadonlyMap<string, string | null>;
	/** The spec before and after the cycle, in LF without BOM. */
	readonly specTexts: readonly string[];
	readonly file: HistoryFile;
	/** What goes at the end of apply.md first: the end of an interrupted cycle, and the new one up to its status. */
	readonly append: string;
	readonly begun: BegunCycle;
	/** Paths of files that the commands must not change, besides those of the cycle. */
	readonly watched?: readonly string[];
}

/** A cycle whose files are written and whose beginning is in apply.md. */
export interface StartedCycle {
	readonly kind: 'started';
	readonly file: HistoryFile;
	/** What is noted of it. */
	readonly journal: Journal;
	readonly begun: BegunCycle;
	readonly watched: readonly string[];
}

/**
 * Write the files of a cycle and its beginning, both or neither.
 *
 * The specs that it records are stored first, so that neither the next baseline nor an undo needs a replay, and so are
 * the new texts of changed files: an undo merges over what changed after them.
 */
export async function startCycle({ disk }: Host, drafted: DraftedCycle): Promise<StartedCycle | Failure> {
	let history: JournalHistory;
	try {
		history = await noteHistory(disk, drafted);
		const specs = drafted.specTexts.map(text => new TextEncoder().encode(text));
		await storeObjects(disk, [...specs, ...drafted.kept, ...mergedLater(drafted)]);
		await requireStanding(disk, drafted.standing);
	} catch (error) {
		return toFailure(error, nothingWritten);
	}
	const commit = await commitFiles(disk, drafted.writes, history);
	if (commit.kind !== 'committed') {
		return commit.failure;
	}
	try {
		const file = await appendHistory(disk, drafted.file, drafted.append);
		await commit.tidy();
		const { begun, watched = [] } = drafted;
		return { kind: 'started', file, journal: commit.journal, begun, watched };
	} catch (error) {
		return (await commit.undo(error)).failure;
	}
}

/** What is going to be appended to apply.md, as another process would need to know it. @throws DiskError */
async function noteHistory(disk: Disk, { file, append, begun }: DraftedCycle): Promise<JournalHistory> {
	const { path, bytes } = file;
	return {
		path,
		existed: (await disk.stat(path)) !== undefined,
		bytes: bytes.length,
		sha256: sha256OfGrown(bytes),
		begin: inFormatOf(file, append),
		cycle: begun.begin.cycle,
	};
}

/** What a cycle only records must not have changed since it was looked at. @throws DiskError of code `changed` */
async function requireStanding(disk: Disk, standing: DraftedCycle['standing']): Promise<void> {
	for (const [path, expected] of standing) {
		const entry = await disk.stat(path);
		const bytes = entry?.kind === 'file' ? await disk.read(path) : undefined;
		if (entry ? bytes === undefined || sha256(bytes) !== expected : expected !== null) {
			throw new DiskError('changed', path, 'is not what it was');
		}
	}
}

function mergedLater({ writes }: DraftedCycle): readonly Uint8Array[] {
	return writes.flatMap(write =>
		(write.op === 'modify' || write.op === 'rename') && write.bytes ? [write.bytes] : [],
	);
}
