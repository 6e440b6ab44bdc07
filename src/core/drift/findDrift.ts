import { readJournal } from '../apply/journal/readJournal';
import { findHistories } from '../history/findHistories';
import type { FileState } from '../history/record';
import type { CancellationToken, Host } from '../host';
import { inBatches } from '../inBatches';
import { checkPath } from '../plan/guard/checkPath';
import type { Repositories } from '../plan/guard/refusalOnDisk';
import type { LeftOut } from '../record/candidate';
import { createStanding } from '../record/createStanding';
import { isReference } from '../record/isReference';
import { judgeCandidate } from '../record/judgeCandidate';
import { readFileBaseline, type UnreadHistory } from '../record/readFileBaseline';
import type { RecordedFile } from '../record/recordedFiles';
import { historyPathOf } from '../spec/specPaths';
import { escapePath } from '../text/escapePath';
import type { Drift, DriftFile } from './drift';
import { freeFilesPath, readFreeFiles } from './readFreeFiles';

export interface DriftOptions {
	/** Path from the Root of the only spec whose files are looked at; absent: those of all specs of the Root. */
	readonly specPath?: string;
}

const halfWritten = 'A cycle is being written, or was stopped in the middle: what is told may be half of it.';

/** Files looked at, at the same time. */
const concurrency = 16;

/**
 * Find which files no longer are what the last cycle that touched them recorded, whichever spec of the Root it was for.
 *
 * Line ends do not count, nor does what is executable where the disk does not keep that, nor what a filter of Git makes
 * of a file. Files that are free to change, that Git ignores or that a sparse checkout leaves out are told apart. Reads
 * only, and no path of a record before it passed.
 *
 * @throws DiskError
 */
export async function findDrift(
	host: Host,
	{ specPath }: DriftOptions,
	token: CancellationToken,
): Promise<Drift | { readonly kind: 'cancelled' }> {
	const found = await findHistories(host.disk);
	const histories = specPath === undefined ? found : [...new Set([...found, historyPathOf(specPath)])];
	const { files: baseline, unread } = await readFileBaseline(host, histories);
	const known = [...baseline]
		.filter(([path, file]) => !isReference(path, file.specPath) && (specPath ?? file.specPath) === file.specPath)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const anyMode = !(await host.git.keepsModes());
	const look: Look = { host, anyMode, repositories: new Map(), standing: createStanding(host) };
	const judged = await inBatches(known, concurrency, async one =>
		token.isCancellationRequested ? undefined : judgeFile(look, one),
	);
	if (token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	const parted = known.flatMap(([path, { versions }]) => (versions.length > 1 ? [path] : []));
	const merging = new Set(parted.length > 0 && (await host.git.head()) !== undefined ? parted : []);
	const drift = await withoutNoise(
		host,
		judged.filter(file => file !== undefined),
		merging,
	);
	const journal = await readJournal(host.disk);
	const notes = [...(journal.kind === 'none' ? [] : [halfWritten]), ...unread.map(describeUnread)];
	const [first] = unread;
	return { ...drift, notes, ...(first && { refusal: first.failure }) };
}

/** What looking at all files shares. */
interface Look {
	readonly host: Host;
	/** The disk does not keep what is executable. */
	readonly anyMode: boolean;
	readonly repositories: Repositories;
	readonly standing: ReturnType<typeof createStanding>;
}

/** How a file stands; `undefined` for one that is gone, as it was left, and for a path that no file may have. */
async function judgeFile(
	{ host, anyMode, repositories, standing }: Look,
	[path, { after, cycle, time, specPath, requirements, versions }]: readonly [string, RecordedFile],
): Promise<DriftFile | undefined> {
	if (checkPath(path)) {
		return undefined;
	}
	const now = await standing(path);
	const judge = (left: FileState | null) => {
		const old = left ? ({ kind: 'recorded', state: left } as const) : ({ kind: 'nothing' } as const);
		const about = left ? `Not as cycle ${cycle} left it.` : `Back, although cycle ${cycle} took it away.`;
		return judgeCandidate(host, { path, old, now, about, ...(anyMode && { anyMode }) }, repositories);
	};
	const judged = await judge(after);
	const others = judged ? await Promise.all(versions.slice(0, -1).map(one => judge(one.after))) : [];
	const file = { path, cycle, time, specPath, requirements, recorded: after };
	if (!judged || others.includes(undefined)) {
		return now === 'nothing' ? undefined : { ...file, state: 'unchanged' };
	}
	const state = now === 'nothing' ? 'missing' : 'changed';
	return judged.kind === 'made' ? { ...file, state, made: judged.file } : { ...file, state, reason: judged.reason };
}

/** Take what only looks like drift out of it, and tell apart what nobody wants to hear of. */
async function withoutNoise(
	host: Host,
	files: readonly DriftFile[],
	merging: ReadonlySet<string>,
): Promise<Omit<Drift, 'notes'>> {
	const isDrift = ({ state }: DriftFile) => state !== 'unchanged';
	const drifted = files.filter(isDrift);
	const blobs = new Map(drifted.flatMap(({ path, recorded }) => (recorded ? [[path, recorded.blob] as const] : [])));
	const [isFree, ignored, filtered] = await Promise.all([
		readFreeFiles(host.disk),
		drifted.length > 0 ? host.git.ignored(drifted.map(({ path }) => path)) : [],
		blobs.size > 0 ? host.git.checkedOut(blobs) : [],
	]);
	const [hidden, asWritten] = [new Set(ignored), new Set(filtered)];
	const reasonOf = ({ path }: DriftFile) => {
		if (isFree(path)) {
			return `is listed in ${freeFilesPath}`;
		}
		if (hidden.has(path)) {
			return 'is ignored by Git, or left out of this checkout';
		}
		return merging.has(path) ? 'was written on two branches, and no commit holds yet what came of both' : undefined;
	};
	const settled = files.map(file => (asWritten.has(file.path) ? toUnchanged(file) : file));
	const silenced = settled.flatMap((file): readonly LeftOut[] => {
		const reason = isDrift(file) ? reasonOf(file) : undefined;
		return reason === undefined ? [] : [{ kind: 'left', path: file.path, reason }];
	});
	const quiet = new Set(silenced.map(({ path }) => path));
	return { kind: 'found', files: settled.filter(({ path }) => !quiet.has(path)), silenced };
}

function toUnchanged({ made: _made, reason: _reason, ...file }: DriftFile): DriftFile {
	return { ...file, state: 'unchanged' };
}

function describeUnread({ path, failure }: UnreadHistory): string {
	const why = failure.code === 'history.conflict' ? 'holds a merge conflict' : 'cannot be read';
	return `${escapePath(path)} ${why}, so what its cycles recorded is not known.`;
}
