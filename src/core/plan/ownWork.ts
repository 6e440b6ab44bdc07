import { agentPlanner } from './handedInBy';
import type { Edit, Plan } from './plan';

/** What a plan holds that a new plan of the same spec would not: it would be lost with the plan. */
export interface OwnWork {
	/** Paths from the Root of the files whose proposed text a person wrote into. */
	readonly written: readonly string[];
	/** A person chose what is taken: something sure is left out, or something doubtful taken. */
	readonly isPicked: boolean;
	/** It does something else than what planning does, such as an undo, or an agent handed it in. */
	readonly isOther: boolean;
}

/** Find what of a person's own work, or of another origin than planning, is in a plan. */
export function ownWork(plan: Plan): OwnWork {
	const { edits, planner, undoes, made, reapplies } = plan;
	return {
		written: edits.filter(({ editedByUser }) => editedByUser).map(({ path }) => path),
		isPicked: isPicked(plan),
		isOther: undoes !== undefined || made === true || reapplies === true || planner.id === agentPlanner,
	};
}

/** Whether planning again loses nothing that a plan holds. */
export function canPlanAnew(plan: Plan): boolean {
	const { written, isPicked, isOther } = ownWork(plan);
	return written.length === 0 && !isPicked && !isOther;
}

/** Whether a person, or an agent, put work into a plan that nothing else holds: it is kept where another plan takes its place. */
export function isWorthKeeping(plan: Plan): boolean {
	const { written, isPicked } = ownWork(plan);
	return written.length > 0 || isPicked || plan.planner.id === agentPlanner;
}

function isPicked({ edits, verify, left = [] }: Plan): boolean {
	return left.length > 0 || verify.some(command => command.left) || !edits.every(isAsPlanned);
}

/** All that is sure is taken, and nothing that is doubtful. */
function isAsPlanned({ selected, hunks }: Edit): boolean {
	const isDoubtful = hunks.length > 0 && hunks.every(({ doubtful }) => doubtful);
	return isDoubtful ? !selected : selected && hunks.every(hunk => hunk.selected === !hunk.doubtful);
}
