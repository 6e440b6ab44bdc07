import type { Edit, Plan } from '../../core/plan/plan';

/** A plan as the user reviews it. */
export interface Review {
	/** With what is ticked now: a command's `approved` stands for its tick, and counts once applying is confirmed. */
	readonly plan: Plan;
	/** Paths of the files that changed after the plan was made. */
	readonly moved: readonly string[];
	/** Paths of the edits of which the planner is not sure, so that they came unticked. */
	readonly doubtful: ReadonlySet<string>;
	/** Why files need an approval of their own, by path. */
	readonly protectedReasons: ReadonlyMap<string, string>;
	/** Protected files that the user agreed to; kept for this review only. */
	readonly protectedApproved: ReadonlySet<string>;
	/** Commands that the user approved before, for the folder that they run in. */
	readonly remembered: ReadonlySet<string>;
	/** How long planning took, in milliseconds; `null` for a plan that was loaded. */
	readonly planMs: number | null;
}

/**
 * Begin the review of a plan, or go on with that of the same plan: commands are ticked unless the user left them.
 *
 * What a saved plan says about approval is not believed: each review asks anew.
 */
export function toReview(plan: Plan, moved: readonly string[], known: Review | undefined): Review {
	const same = known?.plan.createdAt === plan.createdAt ? known : undefined;
	const left = new Set(
		same
			? same.plan.verify.flatMap(({ command, approved }) => (approved ? [] : [command]))
			: plan.verify.flatMap(one => (one.left ? [one.command] : [])),
	);
	const verify = plan.verify.map(({ left: _, ...one }) => ({ ...one, approved: !left.has(one.command) }));
	return {
		plan: { ...plan, verify },
		moved,
		doubtful: same?.doubtful ?? new Set(plan.edits.filter(isDoubtful).map(({ path }) => path)),
		protectedReasons: same?.protectedReasons ?? new Map(),
		protectedApproved: stillApproved(plan, same),
		remembered: same?.remembered ?? new Set(),
		planMs: same?.planMs ?? null,
	};
}

/** A plan file may be written over under the same time: an approval is of what the file was to become. */
function stillApproved({ edits }: Plan, known: Review | undefined): ReadonlySet<string> {
	const outcomes = new Map(known?.plan.edits.map(edit => [edit.path, outcomeOf(edit)]));
	const same = new Set(edits.filter(edit => outcomes.get(edit.path) === outcomeOf(edit)).map(({ path }) => path));
	return new Set([...(known?.protectedApproved ?? [])].filter(path => same.has(path)));
}

function outcomeOf({ op, from, after }: Edit): string {
	return JSON.stringify([op, from, after?.sha256, after?.mode]);
}

/** What the user left out is not doubtful for that: a saved plan tells the two apart by its hunks, where it has any. */
function isDoubtful({ selected, hunks }: Edit): boolean {
	return hunks.length > 0 ? hunks.every(({ doubtful }) => doubtful) : !selected;
}

/** The plan of a review as it is saved: without any approval, but with what the user left. */
export function toSavedPlan({ plan }: Review): Plan {
	const verify = plan.verify.map(one => ({ ...one, approved: false, ...(!one.approved && { left: true as const }) }));
	return { ...plan, verify };
}
