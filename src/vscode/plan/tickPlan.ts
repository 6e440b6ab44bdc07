import { acceptAssumptions } from '../../core/plan/assumptions/acceptAssumptions';
import { narrowSpec } from '../../core/plan/narrow/narrowSpec';
import type { Edit, Plan } from '../../core/plan/plan';
import { tickRequirement } from '../../core/plan/tickRequirement';
import type { FromPlanView } from '../../webview/plan/protocol';
import type { SpecSession } from '../session/specSession';

/** A box of the review that was ticked or cleared. */
export type Tick = Extract<
	FromPlanView,
	{
		type:
			| 'toggleRequirement'
			| 'toggleEdit'
			| 'toggleHunk'
			| 'toggleProtected'
			| 'toggleCommand'
			| 'acceptAssumption'
			| 'acceptAssumptions';
	}
>;

/**
 * Take or leave a change, an edit, a hunk, a protected file, a command or an assumption, and save the plan so. Unknown
 * places are ignored.
 */
export async function tickPlan(one: SpecSession, tick: Tick): Promise<void> {
	const { review } = one;
	if (!review || one.isBusy) {
		return;
	}
	if (tick.type === 'toggleProtected') {
		if (!review.protectedReasons.has(tick.path)) {
			return; // Nothing that the plan does not show is approved in advance.
		}
		const protectedApproved = new Set(review.protectedApproved);
		if (tick.approved) {
			protectedApproved.add(tick.path);
		} else {
			protectedApproved.delete(tick.path);
		}
		await one.setReview({ ...review, protectedApproved });
		return;
	}
	const together = tick.type === 'toggleRequirement' ? sharingLines(one, tick.id) : [];
	await one.setReview({ ...review, plan: tickedPlan(review.plan, tick, together) });
}

/** Ids of the changes that can only be recorded together with this one, since they share lines of the spec. */
function sharingLines({ reading }: SpecSession, id: string): readonly string[] {
	if (reading.kind !== 'read') {
		return [];
	}
	const { baseline, document, baselineSpec, spec, diff } = reading.state;
	return [...narrowSpec(baseline.text, document.text, baselineSpec, spec, diff.changes, new Set([id])).ids];
}

/**
 * The plan with one box changed.
 *
 * @param together Ids of changes that are taken or left along with the one that is.
 */
export function tickedPlan(
	plan: Plan,
	tick: Exclude<Tick, { type: 'toggleProtected' }>,
	together: readonly string[] = [],
): Plan {
	if (plan.undoes !== undefined && !isDecision(plan, tick)) {
		return plan;
	}
	switch (tick.type) {
		case 'toggleCommand': {
			const verify = plan.verify.map((command, index) =>
				index === tick.index && command.command === tick.command ? { ...command, approved: tick.approved } : command,
			);
			return { ...plan, verify };
		}
		case 'acceptAssumption':
		case 'acceptAssumptions':
			return acceptAssumptions(plan, placesOf(plan, tick), tick.accepted);
		case 'toggleRequirement':
			return [tick.id, ...together.filter(id => id !== tick.id)]
				.filter(meant => plan.changes.some(({ id }) => id === meant))
				.reduce((ticked, id) => tickRequirement(ticked, id, tick.selected), plan);
		default:
			return withEdit(plan, tick);
	}
}

/** An undo is taken as a whole, but for its commands and for what met later changes. */
function isDecision({ edits }: Plan, tick: Exclude<Tick, { type: 'toggleProtected' }>): boolean {
	if (tick.type === 'toggleEdit' || tick.type === 'toggleHunk') {
		return edits.some(({ path, conflict }) => path === tick.path && conflict);
	}
	return tick.type === 'toggleCommand';
}

function placesOf(
	{ assumptions }: Plan,
	tick: Extract<Tick, { type: 'acceptAssumption' | 'acceptAssumptions' }>,
): ReadonlySet<number> {
	const isMeant = ({ decision }: { readonly decision: string }, index: number) =>
		tick.type === 'acceptAssumptions' || (index === tick.index && decision === tick.decision);
	return new Set(assumptions.flatMap((one, index) => (isMeant(one, index) ? [index] : [])));
}

/** The plan with a box of an edit changed. Who takes a part of a change does not leave that change out any more. */
function withEdit({ left = [], ...plan }: Plan, tick: EditTick): Plan {
	// A part of a file cannot stay on the disk and out of the cycle.
	const meant: EditTick = plan.made ? { type: 'toggleEdit', path: tick.path, selected: tick.selected } : tick;
	const edits = plan.edits.map(edit => (edit.path === tick.path ? tickedEdit(edit, meant) : edit));
	const taken = new Set(tick.selected ? servedBy(plan, tick) : []);
	const leftNow = left.filter(id => !taken.has(id));
	return { ...plan, edits, ...(leftNow.length > 0 && { left: leftNow }) };
}

type EditTick = Extract<Tick, { type: 'toggleEdit' | 'toggleHunk' }>;

function servedBy({ edits }: Pick<Plan, 'edits'>, tick: EditTick): readonly string[] {
	const edit = edits.find(({ path }) => path === tick.path);
	const hunk = tick.type === 'toggleHunk' ? edit?.hunks.find(({ id }) => id === tick.hunk) : undefined;
	return (hunk ?? edit)?.requirements ?? [];
}

/** An edit is taken as soon as one of its hunks is; a tick on the edit stands for all of them that are not doubtful. */
function tickedEdit(edit: Edit, tick: EditTick): Edit {
	if (tick.type === 'toggleEdit') {
		const isSure = edit.hunks.some(({ doubtful }) => !doubtful);
		const hunks = edit.hunks.map(hunk => ({ ...hunk, selected: tick.selected && !(isSure && hunk.doubtful) }));
		return { ...edit, selected: tick.selected, hunks };
	}
	// The hunks of an edit that was left out are left out too, whatever each says.
	const hunks = edit.hunks.map(hunk => ({
		...hunk,
		selected: hunk.id === tick.hunk ? tick.selected : edit.selected && hunk.selected,
	}));
	return { ...edit, selected: hunks.some(({ selected }) => selected), hunks };
}
