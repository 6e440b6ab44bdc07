import { findOldestHolding } from '../findOldestHolding';
import { countAlike, type Heading, headingsIn } from '../history/baseline/headingsIn';
import type { FileState } from '../history/record';
import type { GitHistory, Host } from '../host';
import { fileStateOf, gitModeOf } from '../plan/files/fileState';
import type { FileVersion, RecordedFile } from './recordedFiles';

/** Headings of the histories in a commit, read once for all files. */
export type KnownHeadings = Map<string, Promise<readonly Heading[]>>;

/**
 * Say what came of a file that several cycles wrote which know nothing of each other: what the commit holds that put
 * them together, by a merge, a rebase or a cherry-pick.
 *
 * @returns The file with that as what was left of it. As it was given, with all versions, where no commit holds all of the
 * cycles yet; with the last one alone where nothing tells that they are of different branches.
 */
export async function settleVersions(
	host: Pick<Host, 'disk' | 'git'>,
	path: string,
	file: RecordedFile,
	known: KnownHeadings,
): Promise<RecordedFile> {
	const { versions, isBranched, ...rest } = file;
	const { disk, git } = host;
	const last = { ...rest, versions: versions.slice(-1) };
	const commit = await findJoining(git, path, versions, known);
	if (commit === undefined) {
		return isBranched || (await isMerging(git)) ? file : last;
	}
	const bytes = await git.show(commit, path);
	if (!bytes) {
		return { ...last, after: null };
	}
	const mode = agreedMode(versions) ?? gitModeOf((await disk.stat(path))?.mode ?? 0o644);
	return { ...last, after: { ...fileStateOf(bytes, 0o644), mode } };
}

/** The commit whose version of a file is the first that was made with all of these cycles at hand. */
async function findJoining(
	git: GitHistory,
	path: string,
	versions: readonly FileVersion[],
	known: KnownHeadings,
): Promise<string | undefined> {
	const head = await git.head();
	const holds = async (commit: string | undefined) => commit !== undefined && holdsAll(git, commit, versions, known);
	if (!(await holds(head))) {
		return undefined;
	}
	const commits = await git.commitsOf(path);
	const oldest = await findOldestHolding(commits.length, index => holds(commits[index]));
	const first = oldest === undefined ? head : commits[oldest];
	// Where one side was taken as it was, no commit that merged changed the file: this one came later.
	const before = first === undefined ? undefined : await git.commitOf(`${first}^`);
	return (await holds(before)) ? before : first;
}

async function holdsAll(
	git: GitHistory,
	commit: string,
	versions: readonly FileVersion[],
	known: KnownHeadings,
): Promise<boolean> {
	for (const version of versions) {
		const { historyPath, nth } = version;
		const key = `${commit} ${historyPath}`;
		const headings = known.get(key) ?? headingsIn(git, commit, historyPath);
		known.set(key, headings);
		if (countAlike(await headings, version) < nth) {
			return false;
		}
	}
	return true;
}

/** What Git names while it puts the work of others beside that of HEAD. */
const othersAtHand = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REBASE_HEAD'];

async function isMerging(git: GitHistory): Promise<boolean> {
	const found = await Promise.all(othersAtHand.map(name => git.commitOf(name)));
	return found.some(commit => commit !== undefined);
}

function agreedMode(versions: readonly FileVersion[]): FileState['mode'] | undefined {
	const modes = new Set(versions.flatMap(({ after }) => after?.mode ?? []));
	return modes.size === 1 ? [...modes][0] : undefined;
}
