import type { Failure } from '../failure';
import { type Disk, DiskError } from '../host';
import { storeObjects } from '../store/objectStore';
import { storePermissions } from '../store/permissionStore';
import { type CommitStep, doStep, type FileStep } from './commitStep';
import { ignoreDiskError } from './journal/ignoreDiskError';
import type { Journal, JournalHistory } from './journal/journal';
import { takeBack } from './journal/takeBack';
import { removeMadeFolders, tidyUp } from './journal/tidyUp';
import { removeJournal, writeJournal } from './journal/writeJournal';
import { type CommitPlan, type FileWrite, planCommit } from './planCommit';
import { toFailure } from './toFailure';

/** What came of writing files all or none. */
export type CommitOutcome =
	| {
			/** Every file is as it was to be. */
			readonly kind: 'committed';
			/** What is noted of it. It stays until the cycle is done, and is removed then. */
			readonly journal: Journal;
			/** Take it back, where what `history` tells of was not appended. */
			undo(cause: unknown): Promise<CommitFailure>;
			/** Remove what lies beside the files; what is left over is in nobody's way, so that never fails. */
			tidy(): Promise<void>;
	  }
	| CommitFailure;

/** Why the files are not written, and whether all are as they were. */
export type CommitFailure =
	/** Every file is as it was before. */
	| { readonly kind: 'rolledBack'; readonly failure: Failure }
	/** Some file could not be restored; the failure says which, and where its old bytes are. The note of it stays. */
	| { readonly kind: 'stuck'; readonly failure: Failure };

/**
 * Write files, all or none, also where this process is killed or the machine loses power.
 *
 * The old bytes of all files are stored before anything else; all new bytes are written and synced beside their
 * places before the first file changes; each file is compared with what it must be right before it changes, and a new
 * one takes no other's name. Whatever fails, what was done is taken back, from the files themselves, which needs no room.
 * Before each of these phases it is noted in the journal, from which `recover` takes it back where this cannot.
 *
 * The caller holds the lock, and has settled what an earlier writer left.
 *
 * @param history What the caller is going to append to apply.md once the files are written.
 */
export async function commitFiles(
	disk: Disk,
	writes: readonly FileWrite[],
	history: JournalHistory,
): Promise<CommitOutcome> {
	const drafted = await draft(disk, writes, history).catch(error => toFailure(error, allAsBefore, 'read'));
	if ('kind' in drafted) {
		return { kind: 'rolledBack', failure: drafted };
	}
	const { plan } = drafted;
	let { journal } = drafted;
	let doing: FileStep | undefined;
	try {
		await prepare(disk, plan, journal);
		journal = { ...journal, phase: 'committing' };
		await writeJournal(disk, journal);
		for (const step of plan.change) {
			doing = step;
			await doStep(disk, step);
		}
		doing = undefined;
		await doSteps(disk, plan.sync);
	} catch (error) {
		return rollBack(disk, journal, error, isRefusal(error) ? doing : undefined);
	}
	return {
		kind: 'committed',
		journal,
		undo: cause => rollBack(disk, journal, cause, isRefusal(cause) ? 'history' : undefined),
		tidy: () => tidyUp(disk, journal).catch(ignoreDiskError),
	};
}

/** Lay everything out; reads only. @throws DiskError */
async function draft(
	disk: Disk,
	writes: readonly FileWrite[],
	history: JournalHistory,
): Promise<{ readonly plan: CommitPlan; readonly journal: Journal }> {
	const plan = await planCommit(disk, writes);
	const journal = { v: 1, identity: await disk.identity(), phase: 'prepared' } as const;
	return { plan, journal: { ...journal, files: plan.change, folders: plan.made, history } };
}

/** Store the old bytes, and put all that is needed beside the files. @throws DiskError */
async function prepare(disk: Disk, { old, permissions, prepare }: CommitPlan, journal: Journal): Promise<void> {
	await storeObjects(disk, old);
	await storePermissions(disk, permissions);
	await writeJournal(disk, journal);
	// Their names need not be durable yet: what the power takes of them, the store has.
	await doSteps(disk, prepare);
}

async function doSteps(disk: Disk, steps: readonly CommitStep[]): Promise<void> {
	for (const step of steps) {
		await doStep(disk, step);
	}
}

const allAsBefore = 'All files are as they were.';

/** Whether the step found somebody else's file and so did nothing for sure; taking it back could hit that file. */
function isRefusal(error: unknown): boolean {
	return error instanceof DiskError && (error.code === 'exists' || error.code === 'changed');
}

async function rollBack(
	disk: Disk,
	journal: Journal,
	cause: unknown,
	refused: FileStep | 'history' | undefined,
): Promise<CommitFailure> {
	const stuck = await takeBack(disk, journal, refused && { refused });
	if (stuck.length > 0) {
		const state = `Not all files could be restored; the next apply tries again. Still changed: ${stuck.join(', ')}.`;
		return { kind: 'stuck', failure: toFailure(cause, state) };
	}
	for (const tidy of [tidyUp, removeMadeFolders, removeJournal]) {
		await tidy(disk, journal).catch(ignoreDiskError);
	}
	return { kind: 'rolledBack', failure: toFailure(cause, allAsBefore) };
}
