import { type Failure, failed, nothingWritten } from '../failure';
import { findHistories } from '../history/findHistories';
import type { CancellationToken, Host, TreeChange } from '../host';
import { inBatches } from '../inBatches';
import { planningRules } from '../plan/files/planningRules';
import type { SpecState } from '../plan/state/readState';
import { escapePath } from '../text/escapePath';
import type { Candidate, OldFile } from './candidate';
import { createStanding } from './createStanding';
import type { Base } from './findBase';
import { isReference } from './isReference';
import { readFileBaseline, type UnreadHistory } from './readFileBaseline';
import { refuseTooMany } from './refuseTooMany';
import { shortHash } from './shortHash';

export interface Candidates {
	readonly kind: 'found';
	/** Sorted by path. */
	readonly candidates: readonly Candidate[];
	/** What to know of how they were found; full sentences. */
	readonly notes: readonly string[];
}

/** Files without Git that are looked at. */
const countLimit = 20_000;
/** Files looked at, at the same time. */
const concurrency = 16;

/**
 * The paths at which files may be different from what was recorded or committed.
 *
 * Those that a cycle of the Root touched are compared with what the last one recorded, all others with a commit; where
 * there is none, each of them is new. The specs, their histories and what this program keeps are never among them.
 *
 * @param isWanted Whether the user wants the file at a path to be looked at.
 */
export async function findCandidates(
	host: Host,
	state: SpecState,
	base: Base,
	isWanted: (path: string) => boolean,
	token: CancellationToken,
): Promise<Candidates | Failure> {
	const histories = new Set([...(await findHistories(host.disk)), state.historyPath]);
	const { files, unread } = await readFileBaseline(host, [...histories]);
	const isOpen = (path: string) => isWanted(path) && !isReference(path, state.specPath);
	const anyMode = !(await host.git.keepsModes());
	const standing = createStanding(host);
	const recorded = await inBatches(
		[...files].filter(([path]) => isOpen(path)),
		concurrency,
		async ([path, { after, cycle }]): Promise<Candidate> => ({
			path,
			old: after ? { kind: 'recorded', state: after } : { kind: 'nothing' },
			now: await standing(path),
			about: `Not as cycle ${cycle} left it.`,
			...(anyMode && { anyMode }),
		}),
	);
	const others = await findOthers(host, base, path => !files.has(path) && isOpen(path), token);
	if ('kind' in others) {
		return others;
	}
	const candidates = [...recorded, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
	return { kind: 'found', candidates, notes: unread.map(describeUnread) };
}

/** What no cycle knows. */
async function findOthers(
	{ disk, git }: Host,
	{ commit }: Base,
	isWanted: (path: string) => boolean,
	token: CancellationToken,
): Promise<readonly Candidate[] | Failure> {
	const changes = await git.changedSince(commit, isWanted, token);
	if (changes) {
		return changes.map(change => toCandidate(change, commit));
	}
	if (commit !== undefined) {
		const message = 'Git cannot say which files differ from the last commit.';
		return failed('disk.failed', message, nothingWritten, 'See what “git status” says, then try again.');
	}
	const rules = planningRules(() => true);
	const query = { rules, needles: [], sizeLimit: Number.MAX_SAFE_INTEGER, countLimit, textLimit: 0 };
	const { paths } = await disk.search(query, token);
	const wanted = paths.filter(isWanted);
	return paths.length >= countLimit
		? refuseTooMany(wanted.length)
		: wanted.map(path => ({ path, old: { kind: 'nothing' }, now: 'file', about: 'No cycle knows it yet.' }));
}

function toCandidate({ path, before, now }: TreeChange, commit: string | undefined): Candidate {
	if (commit === undefined) {
		return { path, old: toOld(before, ''), now, about: 'Not committed yet.' };
	}
	const name = `commit ${shortHash(commit)}`;
	return { path, old: toOld(before, commit), now, about: `${before === 'nothing' ? 'Not in' : 'Not as in'} ${name}.` };
}

function toOld(before: TreeChange['before'], commit: string): OldFile {
	return typeof before === 'string' ? { kind: before } : { kind: 'committed', commit, mode: before.mode };
}

function describeUnread({ path }: UnreadHistory): string {
	return `${escapePath(path)} cannot be read, so what its cycles recorded is not taken into account.`;
}
