import type { Failure } from '../failure';
import type { CancellationToken, Host } from '../host';
import { inBatches } from '../inBatches';
import { limits } from '../plan/guard/limits';
import type { Repositories } from '../plan/guard/refusalOnDisk';
import type { SpecState } from '../plan/state/readState';
import { isInstalled } from '../specChange/isInstalled';
import type { LeftOut, MadeFile } from './candidate';
import type { Base } from './findBase';
import { findCandidates } from './findCandidates';
import { judgeCandidate } from './judgeCandidate';
import { leaveMeeting } from './leaveMeeting';
import { refuseTooMany } from './refuseTooMany';

export interface MadeFiles {
	readonly kind: 'found';
	/** Sorted by path. */
	readonly files: readonly MadeFile[];
	/** What differs and cannot be recorded. */
	readonly left: readonly LeftOut[];
	/** What to know of how they were found; full sentences. */
	readonly notes: readonly string[];
}

/** Files looked at, at the same time. */
const concurrency = 16;

/**
 * Find the files that somebody changed since they were last recorded or, where no cycle knows them, since a commit.
 *
 * Reads only. Refuses more than one cycle may hold.
 *
 * @throws DiskError
 */
export async function findMadeFiles(
	host: Host,
	state: SpecState,
	base: Base,
	isWanted: (path: string) => boolean,
	token: CancellationToken,
): Promise<MadeFiles | { readonly kind: 'cancelled' } | Failure> {
	const found = await findCandidates(host, state, base, isWanted, token);
	if (found.kind === 'failed') {
		return found;
	}
	const { candidates, notes } = found;
	const repositories: Repositories = new Map();
	const files: MadeFile[] = [];
	const left: LeftOut[] = [];
	let size = 0;
	for (let at = 0; at < candidates.length && !token.isCancellationRequested; at += concurrency) {
		const batch = candidates.slice(at, at + concurrency);
		for (const judged of await inBatches(batch, concurrency, one => judgeCandidate(host, one, repositories))) {
			if (judged?.kind === 'left') {
				left.push(judged);
			} else if (judged) {
				files.push(judged.file);
				size += judged.size;
			}
		}
		if (files.length > limits.edits || size > limits.planBytes) {
			return refuseTooMany(candidates.length);
		}
	}
	return token.isCancellationRequested ? { kind: 'cancelled' } : part(host, { kind: 'found', files, left, notes });
}

const installed = 'is as the installation of /spec-change wrote it';

/** The same without what no commit would take, what this program put there for an agent, and what cannot stand beside each other in one cycle. */
async function part({ git }: Host, found: MadeFiles): Promise<MadeFiles> {
	const paths = found.files.map(({ path }) => path);
	const ignored = new Set(paths.length > 0 ? await git.ignored(paths) : []);
	const open = found.files.filter(({ path }) => !ignored.has(path));
	const kept = leaveMeeting(open.filter(file => !isInstalled(file)));
	const hidden = [...ignored].map(
		path => ({ kind: 'left', path, reason: 'is ignored by Git, or left out of this checkout' }) as const,
	);
	const own = open.filter(isInstalled).map(({ path }) => ({ kind: 'left', path, reason: installed }) as const);
	return { ...found, files: kept.files, left: [...found.left, ...hidden, ...own, ...kept.left] };
}
