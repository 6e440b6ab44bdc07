import { type Failure, failed, nothingWritten } from '../failure';
import { findIntroduction } from '../history/baseline/findIntroduction';
import { concerns } from '../history/baseline/movers';
import type { GitHistory } from '../host';
import type { SpecState } from '../plan/state/readState';
import { showControls } from '../text/showControls';
import { shortHash } from './shortHash';

/** The commit that files are compared with which no cycle knows. */
export interface Base {
	readonly kind: 'base';
	/** Full hash; absent where there is no Git, or no commit yet. */
	readonly commit?: string;
	/** The commit in words, such as `commit 1a2b3c4, which holds cycle 2`; `''` without one. */
	readonly name: string;
}

/**
 * Find the commit since which the files of a spec have no cycle: the one that brought its last cycle, else the one that
 * brought the spec. What an agent committed after it is work that nobody recorded yet.
 *
 * Where that cycle is not committed, it is HEAD.
 *
 * @param since The revision that the user names instead; refused where there is none.
 */
export async function findBase(git: GitHistory, state: SpecState, since: string | undefined): Promise<Base | Failure> {
	if (since !== undefined) {
		const commit = await git.commitOf(since);
		return commit === undefined ? refuseUnknown(since) : toBase(commit, '');
	}
	const head = await git.head();
	if (head === undefined) {
		return { kind: 'base', name: '' };
	}
	const { history, historyPath, specPath } = state;
	const last = history.cycles.findLast(cycle => concerns(cycle, historyPath, specPath));
	if (last) {
		const commit = await findIntroduction(git, historyPath, history, last);
		const name = last.number === null ? 'the last cycle' : `cycle ${last.number}`;
		return commit === undefined ? toBase(head, ', the last one') : toBase(commit, `, which brought ${name}`);
	}
	const first = (await git.commitsOf(specPath)).at(-1);
	return first === undefined ? toBase(head, ', the last one') : toBase(first, ', which brought the spec');
}

function toBase(commit: string, which: string): Base {
	return { kind: 'base', commit, name: `commit ${shortHash(commit)}${which}` };
}

function refuseUnknown(since: string): Failure {
	const message = `There is no commit ${showControls(since)} here.`;
	return failed('usage', message, nothingWritten, 'Name a commit, a branch or a tag, such as HEAD~1.');
}
