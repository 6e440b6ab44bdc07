import { type Failure, failed, nothingWritten } from '../../failure';
import { keepLeft } from '../keepLeft';
import type { Edit, Plan } from '../plan';
import { settledChanges } from '../settledChanges';
import type { SpecState } from '../state/readState';
import { narrowCommands } from './narrowCommands';
import { selectTargets } from './selectTargets';
import { idsWithCompanions } from './withCompanions';

/** A part of a plan, and what has to be said about where it was cut. */
export interface NarrowedPlan {
	readonly kind: 'narrowed';
	readonly plan: Plan;
	/** Ids of changes that nobody asked for and that come along, since they share lines of the spec. */
	readonly companions: readonly string[];
	/** Ids of changes that stay pending and some of whose edits come along, since they share lines of a file. */
	readonly shared: readonly string[];
	/** Texts of the commands left out because they expect what only a change brings that stays pending. */
	readonly waiting: readonly string[];
}

/**
 * Take a part of a plan: what serves these changes, and what shares lines with it.
 *
 * What was left out of the plan stays left out. Its commands are those that hold with only these changes made; those
 * that the plan does not have are not approved.
 *
 * Refuses ids without a planned change, and a part that would settle nothing.
 *
 * @param state That of the spec which the plan fits.
 */
export function narrowPlan(plan: Plan, ids: readonly string[], state: SpecState): NarrowedPlan | Failure {
	if (plan.undoes !== undefined) {
		return failed('plan.invalid', 'A cycle can only be undone as a whole.', nothingWritten, 'Undo all of it.');
	}
	const selection = selectTargets(plan.changes, ids, state.spec);
	if (selection.kind === 'failed') {
		return selection;
	}
	const asked = new Set(selection.changes.map(({ id }) => id));
	if (plan.changes.every(({ id }) => asked.has(id))) {
		return { kind: 'narrowed', plan, companions: [], shared: [], waiting: [] };
	}
	const taken = idsWithCompanions(state, asked);
	const { summary, left, ...kept } = plan;
	const part: Plan = {
		...kept,
		changes: plan.changes.filter(({ id }) => taken.has(id)),
		edits: plan.edits.flatMap(edit => narrowEdit(edit, taken)),
		unresolved: plan.unresolved.filter(({ id }) => taken.has(id)),
		prose: state.diff.changes.every(({ id }) => taken.has(id)) ? plan.prose : 0,
		...keepLeft(left, id => taken.has(id)),
		// What a person said of it holds for a part, too; what a planner said of the whole does not.
		...(plan.made && summary !== undefined && { summary }),
	};
	if (settledChanges(part).length === 0) {
		return refuseUnsettled(part);
	}
	const { verify, waiting } = narrowCommands(plan, part, state);
	return {
		kind: 'narrowed',
		plan: { ...part, verify },
		companions: part.changes.map(({ id }) => id).filter(id => !asked.has(id)),
		shared: sharedIds(part, plan),
		waiting,
	};
}

/** The edit with only the hunks ticked that serve what is taken; none where nothing of it does. */
function narrowEdit(edit: Edit, taken: ReadonlySet<string>): readonly Edit[] {
	const serves = ({ requirements }: { readonly requirements: readonly string[] }) =>
		requirements.some(id => taken.has(id));
	if (!serves(edit)) {
		return [];
	}
	// A file that comes or goes has no parts.
	return edit.op === 'create' || edit.op === 'delete'
		? [edit]
		: [{ ...edit, hunks: edit.hunks.map(hunk => ({ ...hunk, selected: hunk.selected && serves(hunk) })) }];
}

/** Ids of changes of the whole that are not in the part and that ticked edits of the part serve. */
function sharedIds(part: Plan, whole: Plan): readonly string[] {
	const taken = new Set(part.changes.map(({ id }) => id));
	const served = new Set(
		part.edits
			.filter(({ selected }) => selected)
			.flatMap(({ hunks, requirements }) =>
				hunks.length === 0 ? requirements : hunks.filter(hunk => hunk.selected).flatMap(hunk => hunk.requirements),
			),
	);
	return whole.changes.map(({ id }) => id).filter(id => served.has(id) && !taken.has(id));
}

function refuseUnsettled({ changes, unresolved }: Plan): Failure {
	const names = changes.map(({ id }) => id).join(', ');
	const reason = unresolved[0] ? `: ${unresolved[0].reason}` : '.';
	const message =
		unresolved.length > 0
			? `The plan does not resolve ${names}${reason}`
			: `What is left out of the plan would keep ${names} pending.`;
	const next =
		unresolved.length > 0
			? 'Edit the files yourself and take the change as implemented, or plan it with another planner.'
			: 'Select its edits first.';
	return failed('apply.unresolved', message, nothingWritten, next);
}
