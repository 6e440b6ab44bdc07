import type { Change } from '../diff/change';
import { DiskError, type Host } from '../host';
import { findMoved } from '../plan/fit/findMoved';
import { rebindPlan } from '../plan/fit/rebindPlan';
import { type AppliedPart, restPlan } from '../plan/narrow/restPlan';
import { isWorthKeeping } from '../plan/ownWork';
import type { Plan } from '../plan/plan';
import { discardPlan, keepPlan, loadPlan, savePlan } from '../plan/planStore';
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

export interface SavedRest {
	/** What is saved now; `null` for nothing. */
	readonly rest: Plan | null;
	/** Path from the Root of the plan that was saved, where it lost its place and holds what a person or an agent put into it. */
	readonly kept?: string;
}

/**
 * Save what is left to apply in the place of the saved plan, or discard that where nothing is left or fits.
 *
 * @param done What was applied; a word where that was nothing of the saved plan, which then is itself what is left. After
 * an undo it does not fit where it takes a change for implemented, as its files may be back, and where it is an undo
 * itself. A plan that only records is never left: what it would record is recorded by now. Nor is one without changes,
 * which tells nothing of what is left.
 * What a person wrote into a plan that loses its place otherwise than by being applied is kept beside it.
 *
 * @param applied The plan that was applied, whatever became of the saved one.
 * @returns What is saved now; a disk that refuses takes nothing from the cycle, so it is `null` then.
 */
export async function saveRest(
	host: Host,
	specPath: string,
	done: AppliedWhole | AppliedOther,
	applied?: Plan,
): Promise<SavedRest> {
	try {
		const saved = await loadPlan(host, specPath);
		const rest = await (typeof done === 'string' ? findSaved(host, saved, done) : findRest(host, specPath, done));
		const source = typeof done !== 'string' ? done.whole : rest ? saved : applied;
		const isLost = saved && isWorthKeeping(saved) && (!holdsTexts(source, saved) || isCutOff(done, rest));
		const kept = isLost ? await keepPlan(host, saved) : undefined;
		await (rest ? savePlan(host, rest) : discardPlan(host, specPath));
		return { rest: rest ?? null, ...(kept !== undefined && { kept }) };
	} catch (error) {
		if (!(error instanceof DiskError)) {
			throw error;
		}
		// What is saved does not fit any more and is found stale.
		return { rest: null };
	}
}

/** Whether a plan is this one, with all the texts that it has. */
function holdsTexts(plan: Plan | undefined, { createdAt, edits }: Plan): boolean {
	const texts = new Map(plan?.edits.map(({ path, text }) => [path, text]));
	return plan?.createdAt === createdAt && edits.every(({ path, text }) => texts.has(path) && texts.get(path) === text);
}

/** Whether only a part was applied, and what is left of the plan does not fit the files any more. */
function isCutOff(done: AppliedWhole | AppliedOther, rest: Plan | undefined): boolean {
	return typeof done !== 'string' && !rest && done.part.changes.length < done.whole.changes.length;
}

async function findRest(
	host: Host,
	specPath: string,
	{ whole, isWhole, part }: AppliedWhole,
): Promise<Plan | undefined> {
	const read = await readState(host, specPath);
	return read.kind === 'read' ? restPlan(host, isWhole ? whole : tickAll(whole), part, read.state) : undefined;
}

async function findSaved(host: Host, saved: Plan | undefined, done: AppliedOther): Promise<Plan | undefined> {
	if (!saved || saved.made || saved.changes.length === 0) {
		return undefined;
	}
	if (done === 'undone' && (saved.undoes !== undefined || saved.changes.some(isTakenAsMade))) {
		return undefined;
	}
	const read = await readState(host, saved.spec.path);
	const bound = read.kind === 'read' ? rebindPlan(saved, read.state) : undefined;
	return bound && (await findMoved(host, bound)).length === 0 ? bound : undefined;
}

function isTakenAsMade({ state }: Change): boolean {
	return state === 'implemented';
}
