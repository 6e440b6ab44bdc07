import { DiskError, type Host } from '../host';
import { findMoved } from '../plan/fit/findMoved';
import { rebindPlan } from '../plan/fit/rebindPlan';
import { type AppliedPart, restPlan } from '../plan/narrow/restPlan';
import type { Edit, Plan } from '../plan/plan';
import { discardPlan, loadPlan, savePlan } from '../plan/planStore';
import { readState } from '../plan/state/readState';

/** A plan of which a part was applied. */
export interface AppliedWhole {
	readonly whole: Plan;
	/** Whether `whole` is more than the part: what it has unticked stays so. Else what was left out is ticked again. */
	readonly isWhole: boolean;
	readonly part: AppliedPart;
}

/**
 * Save what is left to apply in the place of the saved plan, or discard that where nothing is left or fits.
 *
 * @param applied Absent where nothing of the saved plan was applied: then that plan itself is what is left.
 * @returns What is saved now; a disk that refuses takes nothing from the cycle, so it is `null` then.
 */
export async function saveRest(host: Host, specPath: string, applied?: AppliedWhole): Promise<Plan | null> {
	try {
		const rest = await findRest(host, specPath, applied);
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

async function findRest(host: Host, specPath: string, applied: AppliedWhole | undefined): Promise<Plan | undefined> {
	const saved = applied ? undefined : await loadPlan(host, specPath);
	const read = applied || saved ? await readState(host, specPath) : undefined;
	if (read?.kind !== 'read') {
		return undefined;
	}
	if (applied) {
		const { whole, isWhole, part } = applied;
		const ticked = isWhole ? whole : { ...whole, edits: whole.edits.map(tick) };
		return restPlan(host, ticked, part, read.state);
	}
	const bound = saved && rebindPlan(saved, read.state);
	return bound && (await findMoved(host, bound)).length === 0 ? bound : undefined;
}

/** The edit with all ticked that its planner does not doubt. */
function tick(edit: Edit): Edit {
	const { hunks } = edit;
	const isDoubtful = hunks.length > 0 && hunks.every(({ doubtful }) => doubtful);
	return isDoubtful
		? edit
		: { ...edit, selected: true, hunks: hunks.map(hunk => (hunk.doubtful ? hunk : { ...hunk, selected: true })) };
}
