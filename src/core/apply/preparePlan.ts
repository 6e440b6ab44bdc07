import type { Change } from '../diff/change';
import { type Failure, failed, nothingWritten } from '../failure';
import { identityOf } from '../history/identity';
import type { Host } from '../host';
import { findMoved } from '../plan/fit/findMoved';
import { fitToState } from '../plan/fit/fitPlan';
import { checkEdits } from '../plan/guard/checkEdits';
import { checkMade } from '../plan/guard/checkMade';
import { bearingCommands } from '../plan/narrow/narrowCommands';
import type { Plan } from '../plan/plan';
import { readState, type SpecState } from '../plan/state/readState';
import { historyPathOf } from '../spec/specPaths';
import type { ApplyOptions } from './applyOptions';
import { checkProtected } from './checkProtected';
import { checkStored } from './checkStored';
import { checkWritable } from './checkWritable';
import { draftCycle } from './draftCycle';
import { refuseLeftBelow } from './refuseLeftBelow';
import { type SelectedEdits, selectEdits } from './selectEdits';
import { selectMade } from './selectMade';
import type { DraftedCycle } from './startCycle';
import { type TakenChanges, takeChanges } from './takeChanges';
import { takeUndo } from './undo/takeUndo';

/** All that is about to be written, checked and laid out. */
export interface PreparedCycle extends DraftedCycle {
	readonly kind: 'prepared';
	/** The plan as it is applied: bound to the files as they are, with the commands that decide it. */
	readonly plan: Plan;
	/** The changes that it makes true. */
	readonly changes: readonly Change[];
	/** Texts of approved commands that expect what only a change brings that stays pending. */
	readonly waiting: readonly string[];
}

/**
 * Look at everything again, under the lock, and lay out what applying the plan writes.
 *
 * Reads only. @throws DiskError
 */
export async function preparePlan(
	host: Host,
	plan: Plan,
	options: ApplyOptions,
): Promise<PreparedCycle | { readonly kind: 'stale'; readonly moved: readonly string[] } | Failure> {
	const moved = await findMoved(host, plan);
	const own = new Set([plan.spec.path, historyPathOf(plan.spec.path)]);
	if (moved.some(path => !own.has(path))) {
		return { kind: 'stale', moved };
	}
	const read = await readState(host, plan.spec.path);
	if (read.kind === 'failed') {
		return read;
	}
	const fit = fitToState(plan, read.state, moved);
	if (fit.kind === 'stale') {
		return fit;
	}
	if (identityOf(fit.plan.verify) !== identityOf(plan.verify)) {
		// Other commands are for the user to approve.
		return { kind: 'stale', moved };
	}
	const selected = await checkSelected(host, plan, options);
	return selected.kind === 'failed' ? selected : layOut(host, fit.plan, read.state, selected, options);
}

/** The edits that are left once what the user left out is gone, past all guards. */
async function checkSelected(host: Host, plan: Plan, options: ApplyOptions): Promise<SelectedEdits | Failure> {
	const selected = plan.made ? await selectMade(host, plan) : await selectEdits(host, plan.edits);
	if (selected.kind === 'failed') {
		return selected;
	}
	const { edits } = selected;
	const guarded = edits.map(({ recorded, text, stored }) => ({
		...recorded,
		...(text !== undefined && { text }),
		...(stored && { stored }),
	}));
	return (
		(plan.made ? await checkMade(host, plan.spec.path, guarded) : await checkEdits(host, guarded)) ??
		checkProtected(edits, options.allowProtected) ??
		(plan.made ? undefined : await checkWritable(host.disk, guarded)) ??
		(await refuseLeftBelow(
			host.disk,
			guarded.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])),
		)) ??
		selected
	);
}

async function layOut(
	host: Host,
	plan: Plan,
	state: SpecState,
	{ edits }: SelectedEdits,
	options: ApplyOptions,
): Promise<PreparedCycle | Failure> {
	const unrecorded = plan.made ? undefined : checkStored(plan.edits, state.history);
	const taken =
		unrecorded ?? (plan.undoes === undefined ? takeChanges(state, plan) : await takeUndo(host, state, plan));
	if (taken.kind === 'failed') {
		return taken;
	}
	if (plan.undoes === undefined && edits.length === 0 && !recordsAnything(taken, state)) {
		const message = 'There is nothing to apply: no change is resolved and selected.';
		return failed('plan.invalid', message, nothingWritten, 'Select an edit, or plan again.');
	}
	const approved = plan.verify.filter(command => command.approved);
	const { verify, waiting } =
		plan.undoes === undefined
			? bearingCommands(approved, options.whole ?? plan, plan, state)
			: { verify: approved, waiting: [] };
	const applied = { ...plan, verify };
	const drafted = await draftCycle(host, state, {
		plan: applied,
		changes: taken.changes,
		specAfter: taken.specAfter,
		edits,
		propose: options.propose,
	});
	return { kind: 'prepared', ...drafted, plan: applied, changes: taken.changes, waiting };
}

/** Whether a cycle without edits would tell anything that is not recorded yet. */
function recordsAnything({ changes, specAfter }: TakenChanges, { baseline, diff }: SpecState): boolean {
	const isExact = specAfter === baseline.text && baseline.source !== 'approximate';
	return changes.length > 0 || (diff.changes.length === 0 && !isExact);
}
