import type { Host } from '../../host';
import { historyPathOf } from '../../spec/specPaths';
import { mergeVerify } from '../commands/mergeVerify';
import { standingCommands } from '../commands/standingCommands';
import type { Plan, PlannedCommand } from '../plan';
import { readState, type SpecState } from '../state/readState';
import { findMoved } from './findMoved';
import { rebindPlan } from './rebindPlan';

/** Whether a plan still fits, and the plan bound anew where it does. */
export type FitOutcome =
	/** It can be applied; `rebound` where it is bound to other bytes than it was given with. */
	| { readonly kind: 'fits'; readonly plan: Plan; readonly rebound: boolean }
	/** Paths from the Root of all that has other bytes than the plan was made from. */
	| { readonly kind: 'stale'; readonly moved: readonly string[] };

/**
 * Find whether a plan still fits the files, and bind it anew where only what does not matter changed.
 *
 * That is so where the spec or apply.md have other bytes, but the requirements, the baseline and all files that the
 * plan touches are the same. The spec's standing commands are then taken as they are now; one with another text is
 * not approved any more.
 */
export async function fitPlan(host: Host, plan: Plan): Promise<FitOutcome> {
	const moved = await findMoved(host, plan);
	const historyPath = historyPathOf(plan.spec.path);
	if (moved.some(path => path !== plan.spec.path && path !== historyPath)) {
		return { kind: 'stale', moved };
	}
	// Only a baseline that Git gives can move without either file.
	const { source } = plan.baseline;
	if (moved.length === 0 && (source === 'recorded' || source === 'empty')) {
		return { kind: 'fits', plan, rebound: false };
	}
	const read = await readState(host, plan.spec.path);
	return read.kind === 'failed'
		? { kind: 'stale', moved: moved.length > 0 ? moved : [plan.spec.path] }
		: fitToState(plan, read.state, moved);
}

/**
 * The same for a state that was read already.
 *
 * @param moved As `findMoved` gives it: at most the spec and apply.md.
 */
export function fitToState(plan: Plan, state: SpecState, moved: readonly string[]): FitOutcome {
	if (state.baseline.sha256 !== plan.baseline.sha256) {
		// Where both files are as they were, the commit that the baseline comes from has moved.
		return { kind: 'stale', moved: moved.length > 0 ? moved : [state.historyPath] };
	}
	const isSpecMoved = moved.includes(plan.spec.path);
	if (plan.made && moved.length > 0) {
		// What was changed since is not in it, or was recorded meanwhile.
		return { kind: 'stale', moved };
	}
	if (moved.length === 0 && state.baseline.source === plan.baseline.source) {
		return { kind: 'fits', plan, rebound: false };
	}
	const rebound = isSpecMoved && !isSameSpec(plan, state) ? undefined : rebindPlan(plan, state);
	if (!rebound) {
		return { kind: 'stale', moved };
	}
	const verify = isSpecMoved && plan.undoes === undefined ? withStanding(plan.verify, state) : plan.verify;
	return { kind: 'fits', plan: { ...rebound, verify }, rebound: true };
}

/**
 * Whether all of the spec's requirements are sure to be those that were planned.
 *
 * A plan tells them by its changes, so one that left some out tells too little; the scenarios of an added requirement
 * are in none.
 */
function isSameSpec({ changes, undoes }: Plan, { diff, spec }: SpecState): boolean {
	const ids = new Set(changes.filter(({ kind }) => kind === 'added').map(({ id }) => id));
	const hasScenarios = spec.requirements.some(
		requirement => ids.has(requirement.id) && requirement.scenarios.length > 0,
	);
	return undoes !== undefined || (changes.length === diff.changes.length && !hasScenarios);
}

function withStanding(verify: readonly PlannedCommand[], { spec }: SpecState): readonly PlannedCommand[] {
	const approved = new Set(verify.filter(command => command.approved).map(({ command }) => command));
	const previous = verify.filter(({ source }) => source === 'previous');
	const proposed = verify.filter(({ source }) => source === 'planner');
	const merged = mergeVerify([...standingCommands(spec), ...previous], proposed);
	return merged.map(command => ({ ...command, approved: approved.has(command.command) }));
}
