import type { Change } from '../diff/change';
import { DiskError, type Host } from '../host';
import { findMoved } from '../plan/fit/findMoved';
import { rebindPlan } from '../plan/fit/rebindPlan';
import { type AppliedPart, restPlan } from '../plan/narrow/restPlan';
import type { Plan } from '../plan/plan';
import { discardPlan, loadPlan, savePlan } from '../plan/planStore';
import { readState } from '../plan/state/readState';
import { tickAll } from '../plan/tickAll';

/** A plan of which a part was applied. */
export interface AppliedWhole {
	readonly whole: Plan;
	/** Whether `whole` is more than the part: what it has unticked stays so. Else what was left out is ticked again. */
	readonly isWhole: boolean;
	readonly part: AppliedPart;
}

/** What was done besides the saved plan. */
export type AppliedOther = 'undone' | 'verified' | 'recorded';

/**
 * Save what is left to apply in the place of the saved plan, or discard that where nothing is left or fits.
 *
 * @param done What was applied; a word where that was nothing of the saved plan, which then is itself what is left. After
 * an undo it does not fit where it takes a change for implemented, as its files may be back, and where it is an undo
 * itself. A plan that only records is never left: what it would record is recorded by now. Nor is one without changes,
 * which tells nothing of what is left.
 * @returns What is saved now; a disk that refuses takes nothing from the cycle, so it is `null` then.
 */
export async function saveRest(host: Host, specPath: string, done: AppliedWhole | AppliedOther): Promise<Plan | null> {
	try {
		const rest = await (typeof done === 'string' ? findSaved(host, specPath, done) : findRest(host, specPath, done));
		await (rest ? savePlan(host, rest) : discardPlan(host, specPath));
		return rest ?? null;
	} catch (error) {
		if (!(error instanceof DiskError)) {
			throw error;
		}
		// What is saved does not fit any more and is found stale.
		return null;
	}
}

async function findRest(
	host: Host,
	specPath: string,
	{ whole, isWhole, part }: AppliedWhole,
): Promise<Plan | undefined> {
	const read = await readState(host, specPath);
	return read.kind === 'read' ? restPlan(host, isWhole ? whole : tickAll(whole), part, read.state) : undefined;
}

async function findSaved(host: Host, specPath: string, done: AppliedOther): Promise<Plan | undefined> {
	const saved = await loadPlan(host, specPath);
	if (!saved || saved.made || saved.changes.length === 0) {
		return undefined;
	}
	if (done === 'undone' && (saved.undoes !== undefined || saved.changes.some(isTakenAsMade))) {
		return undefined;
	}
	const read = await readState(host, specPath);
	const bound = read.kind === 'read' ? rebindPlan(saved, read.state) : undefined;
	return bound && (await findMoved(host, bound)).length === 0 ? bound : undefined;
}

function isTakenAsMade({ state }: Change): boolean {
	return state === 'implemented';
}
