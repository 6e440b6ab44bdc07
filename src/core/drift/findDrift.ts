import { readJournal } from '../apply/journal/readJournal';
import { findHistories } from '../history/findHistories';
import type { CancellationToken, Host } from '../host';
import { inBatches } from '../inBatches';
import { checkPath } from '../plan/guard/checkPath';
import type { Repositories } from '../plan/guard/refusalOnDisk';
import type { LeftOut } from '../record/candidate';
import { isReference } from '../record/isReference';
import { judgeCandidate } from '../record/judgeCandidate';
import { readFileBaseline } from '../record/readFileBaseline';
import type { RecordedFile } from '../record/recordedFiles';
import { standingAt } from '../record/standingAt';
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
	const repositories: Repositories = new Map();
	const files: DriftFile[] = [];
	for (let at = 0; at < known.length; at += concurrency) {
		if (token.isCancellationRequested) {
			return { kind: 'cancelled' };
		}
		const batch = known.slice(at, at + concurrency);
		const judged = await inBatches(batch, concurrency, one => judgeFile(host, one, anyMode, repositories));
		files.push(...judged.filter(file => file !== undefined));
	}
	const drift = await withoutNoise(host, files);
	const journal = await readJournal(host.disk);
	return { ...drift, notes: [...(journal.kind === 'none' ? [] : [halfWritten]), ...unread.map(describeUnread)] };
}

/** How a file stands; `undefined` for one that is gone, as it was left, and for a path that no file may have. */
async function judgeFile(
	host: Host,
	[path, { after, cycle, time, specPath, requirements }]: readonly [string, RecordedFile],
	anyMode: boolean,
	repositories: Repositories,
): Promise<DriftFile | undefined> {
	if (checkPath(path)) {
		return undefined;
	}
	const now = await standingAt(host, path);
	const old = after ? ({ kind: 'recorded', state: after } as const) : ({ kind: 'nothing' } as const);
	const about = after ? `Not as cycle ${cycle} left it.` : `Back, although cycle ${cycle} took it away.`;
	const candidate = { path, old, now, about, ...(anyMode && { anyMode }) };
	const judged = await judgeCandidate(host, candidate, repositories);
	const file = { path, cycle, time, specPath, requirements, recorded: after };
	if (!judged) {
		return after ? { ...file, state: 'unchanged' } : undefined;
	}
	const state = now === 'nothing' ? 'missing' : 'changed';
	return judged.kind === 'made' ? { ...file, state, made: judged.file } : { ...file, state, reason: judged.reason };
}

/** Take what only looks like drift out of it, and tell apart what nobody wants to hear of. */
async function withoutNoise(host: Host, files: readonly DriftFile[]): Promise<Omit<Drift, 'notes'>> {
	const isDrift = ({ state }: DriftFile) => state !== 'unchanged';
	const drifted = files.filter(isDrift);
	const blobs = new Map(drifted.flatMap(({ path, recorded }) => (recorded ? [[path, recorded.blob] as const] : [])));
	const [isFree, ignored, filtered] = await Promise.all([
		readFreeFiles(host.disk),
		drifted.length > 0 ? host.git.ignored(drifted.map(({ path }) => path)) : [],
		blobs.size > 0 ? host.git.checkedOut(blobs) : [],
	]);
	const [hidden, asWritten] = [new Set(ignored), new Set(filtered)];
	const reasonOf = ({ path }: DriftFile) =>
		isFree(path)
			? `is listed in ${freeFilesPath}`
			: hidden.has(path)
				? 'is ignored by Git, or left out of this checkout'
				: undefined;
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

function describeUnread(path: string): string {
	return `${escapePath(path)} cannot be read, so what its cycles recorded is not known.`;
}
