import { readFreeFiles } from '../drift/readFreeFiles';
import type { History } from '../history/history';
import type { FileState } from '../history/record';
import { DiskError, type Host } from '../host';
import { checkPath } from '../plan/guard/checkPath';
import { judgeCandidate } from '../record/judgeCandidate';
import { standingAt } from '../record/standingAt';
import type { LastRun } from './findLastRun';
import type { RequirementTrace } from './traceRequirement';

/** Whether what was verified of a requirement still holds, as far as records and files tell. */
export type Holding =
	/** Its commands passed, and neither it nor its files changed since. */
	| { readonly kind: 'holds'; readonly run: LastRun }
	| { readonly kind: 'failed'; readonly run: LastRun }
	/** Its commands passed, and these files changed since; paths from the Root. */
	| { readonly kind: 'outdated'; readonly run: LastRun; readonly moved: readonly string[] }
	/** The spec asks for something else by now than what was applied. */
	| { readonly kind: 'pending' }
	/** No command ran since it was last changed. */
	| { readonly kind: 'unverified' };

/** Files that are compared; more say little more. */
const fileLimit = 20;

/**
 * Judge whether the last verification of a requirement still says something.
 *
 * Its files are compared with what the cycles up to that run left in them, by the rules of drift: line ends do not matter,
 * nor files that are free to change. Reads only, and runs nothing.
 *
 * @param isPending Whether the requirement differs from the baseline.
 */
export async function judgeHolding(
	host: Host,
	history: History,
	{ run, files }: RequirementTrace,
	isPending: boolean,
): Promise<Holding> {
	if (isPending) {
		return { kind: 'pending' };
	}
	if (!run) {
		return { kind: 'unverified' };
	}
	if (run.commands.some(({ result }) => !result.passed)) {
		return { kind: 'failed', run };
	}
	const moved = new Map<string, string>();
	for (const { path } of files.slice(0, fileLimit)) {
		const left = stateAt(history, path, run);
		if (left !== undefined && (await hasMoved(host, path, left))) {
			moved.set(path, left?.blob ?? '');
		}
	}
	const paths = moved.size > 0 ? await withoutNoise(host, moved) : [];
	return paths.length > 0 ? { kind: 'outdated', run, moved: paths } : { kind: 'holds', run };
}

/** What the cycles up to a run left at a path: `null` for no file, `undefined` where they do not say. */
function stateAt({ cycles }: History, path: string, run: LastRun): FileState | null | undefined {
	for (let index = run.index; index >= 0; index--) {
		const edits = cycles[index]?.record?.begin.edits ?? [];
		const edit = edits.findLast(one => one.path === path || one.from === path);
		if (edit) {
			return edit.path === path ? edit.after : null;
		}
	}
	return undefined;
}

/** Whether a file is not as it was left. Nothing is looked at under a name that no edit may have. */
async function hasMoved(host: Host, path: string, left: FileState | null): Promise<boolean> {
	if (checkPath(path)) {
		return false;
	}
	const old = left ? ({ kind: 'recorded', state: left } as const) : ({ kind: 'nothing' } as const);
	try {
		const now = await standingAt(host, path);
		const anyMode = !(await host.git.keepsModes());
		return (await judgeCandidate(host, { path, old, now, about: '', anyMode }, new Map())) !== undefined;
	} catch (error) {
		if (error instanceof DiskError) {
			// What cannot be read cannot be vouched for.
			return true;
		}
		throw error;
	}
}

/** Leave out files that are free to change, and those that a filter of Git wrote. */
async function withoutNoise({ disk, git }: Host, moved: ReadonlyMap<string, string>): Promise<readonly string[]> {
	const isFree = await readFreeFiles(disk);
	const filtered = new Set(await git.checkedOut(moved));
	return [...moved.keys()].filter(path => !isFree(path) && !filtered.has(path));
}
