import type { Edit, Plan } from '../../core/plan/plan';
import type { FromPlanView } from '../../webview/plan/protocol';
import type { SpecSession } from '../session/specSession';

/** A box of the review that was ticked or cleared. */
export type Tick = Extract<FromPlanView, { type: 'toggleEdit' | 'toggleHunk' | 'toggleProtected' | 'toggleCommand' }>;

/** Take or leave an edit, a hunk, a protected file or a command, and save the plan so. Unknown places are ignored. */
export async function tickPlan(one: SpecSession, tick: Tick): Promise<void> {
	const { review } = one;
	if (!review || one.isBusy) {
		return;
	}
	if (tick.type === 'toggleProtected') {
		const protectedApproved = new Set(review.protectedApproved);
		if (tick.approved) {
			protectedApproved.add(tick.path);
		} else {
			protectedApproved.delete(tick.path);
		}
		await one.setReview({ ...review, protectedApproved });
		return;
	}
	await one.setReview({ ...review, plan: tickedPlan(review.plan, tick) });
}

/** The plan with one box changed. */
export function tickedPlan(plan: Plan, tick: Exclude<Tick, { type: 'toggleProtected' }>): Plan {
	if (tick.type === 'toggleCommand') {
		const verify = plan.verify.map((command, index) =>
			index === tick.index && command.command === tick.command ? { ...command, approved: tick.approved } : command,
		);
		return { ...plan, verify };
	}
	const edits = plan.edits.map(edit => (edit.path === tick.path ? tickedEdit(edit, tick) : edit));
	return { ...plan, edits };
}

/** An edit is taken as soon as one of its hunks is; a tick on the edit stands for all of them that are not doubtful. */
function tickedEdit(edit: Edit, tick: Extract<Tick, { type: 'toggleEdit' | 'toggleHunk' }>): Edit {
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
