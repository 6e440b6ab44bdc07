import type { Failure } from '../failure';
import { type Disk, DiskError } from '../host';
import { folderOf } from '../spec/specPaths';
import { objectPath, storeObject } from '../store/objectStore';
import { escapePath } from '../text/escapePath';
import { type CommitStep, doStep, undoStep } from './commitStep';
import { type FileWrite, planCommit } from './planCommit';
import { toFailure } from './toFailure';

export type CommitOutcome =
	/** Every file is as it was to be; `undo` takes that back, as long as `finish` was not called, which tidies up. */
	{ readonly kind: 'committed'; undo(cause: unknown): Promise<CommitFailure>; finish(): Promise<void> } | CommitFailure;

export type CommitFailure =
	/** Every file is as it was before. */
	| { readonly kind: 'rolledBack'; readonly failure: Failure }
	/** Some file could not be restored; the failure says which, and where its old bytes are. */
	| { readonly kind: 'stuck'; readonly failure: Failure };

/**
 * Write files, all or none.
 *
 * The old bytes of all files are stored before anything else; all new bytes are written and synced beside their
 * places before the first file changes; each file is compared with what it must be right before it changes, and a new
 * one takes no other's name. Whatever fails, what was done is taken back, from the files themselves, which needs no room.
 */
export async function commitFiles(disk: Disk, writes: readonly FileWrite[]): Promise<CommitOutcome> {
	const done: CommitStep[] = [];
	let doing: 'read' | 'written' = 'read';
	try {
		const { old, steps } = await planCommit(disk, writes);
		doing = 'written';
		for (const bytes of old) {
			await storeObject(disk, bytes);
		}
		for (const step of steps) {
			// Noted first: a step that fails may have been done all the same.
			done.push(step);
			await doStep(disk, step);
		}
	} catch (error) {
		if (isRefusal(error)) {
			done.pop();
		}
		return rollBack(disk, done, error, doing);
	}
	return {
		kind: 'committed',
		undo: cause => rollBack(disk, done, cause),
		finish: () => tidyUp(disk, done),
	};
}

/** Whether the step found somebody else's file and so did nothing for sure; taking it back could hit that file. */
function isRefusal(error: unknown): boolean {
	return error instanceof DiskError && (error.code === 'exists' || error.code === 'changed');
}

async function rollBack(
	disk: Disk,
	done: readonly CommitStep[],
	cause: unknown,
	doing: 'read' | 'written' = 'written',
): Promise<CommitFailure> {
	const stuck: ChangingStep[] = [];
	for (const step of [...done].reverse()) {
		const isNeeded = step.kind === 'keep' && stuck.some(({ path }) => path === step.path);
		if (!isNeeded && !(await tryUndo(disk, step)) && isChanging(step)) {
			stuck.push(step);
		}
	}
	// The names were restored already; a folder that cannot be synced leaves that to the system.
	for (const folder of new Set(done.filter(isChanging).map(({ path }) => folderOf(path)))) {
		await disk.syncFolder(folder).catch(() => {});
	}
	return stuck.length === 0
		? { kind: 'rolledBack', failure: toFailure(cause, 'All files are as they were.', doing) }
		: { kind: 'stuck', failure: toFailure(cause, describe(stuck)) };
}

type ChangingStep = Extract<CommitStep, { readonly kind: 'create' | 'replace' | 'remove' }>;

function isChanging(step: CommitStep): step is ChangingStep {
	return step.kind === 'create' || step.kind === 'replace' || step.kind === 'remove';
}

async function tryUndo(disk: Disk, step: CommitStep): Promise<boolean> {
	try {
		return await undoStep(disk, step);
	} catch (error) {
		if (error instanceof DiskError) {
			return false;
		}
		throw error;
	}
}

function describe(stuck: readonly ChangingStep[]): string {
	const files = stuck.map(step =>
		step.kind === 'create'
			? `${escapePath(step.path)} (new)`
			: `${escapePath(step.path)} (old bytes in ${objectPath(step.before)})`,
	);
	return `Not all files could be restored. Still changed: ${files.join(', ')}.`;
}

/** What is left over here is in nobody's way, so a failure is none of the commit. */
async function tidyUp(disk: Disk, done: readonly CommitStep[]): Promise<void> {
	for (const step of done) {
		if (step.kind === 'prepare' || step.kind === 'keep') {
			await tryUndo(disk, step);
		}
	}
}
