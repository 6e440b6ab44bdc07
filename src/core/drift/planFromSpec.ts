import type { Change } from '../diff/change';
import { failed, nothingWritten } from '../failure';
import type { CancellationToken, Host } from '../host';
import { askPlanner } from '../plan/askPlanner';
import { knownCommands } from '../plan/commands/knownCommands';
import type { Planner, PlanProposal } from '../plan/planner';
import type { SpecState } from '../plan/state/readState';
import type { Requirement } from '../spec/spec';
import { escapePath } from '../text/escapePath';
import { count } from '../text/words';
import { describeDrifted } from './describeDrifted';
import type { DriftFile } from './drift';
import { type DriftPlanned, driftPlan, planDrifted } from './planDrifted';

export interface FromSpecOptions {
	readonly planner: Planner;
	/** Whether the user wants a drifted file, by its path, to be part of it. */
	readonly only: (path: string) => boolean;
}

/**
 * Have a planner write drifted files anew, so that the requirements hold again that they serve.
 *
 * For files whose recorded bytes are nowhere any more, and for those who want no way back to them. The planner gets the
 * spec as it was applied last: what is pending in it stays pending. Its edits are checked as those of any plan. Writes
 * nothing. What it leaves as it is, and what it cannot do, is told in the notes; refused where there is nothing to write.
 */
export async function planFromSpec(
	host: Host,
	specPath: string,
	{ planner, only }: FromSpecOptions,
	token: CancellationToken,
): Promise<DriftPlanned> {
	return planDrifted(host, { specPath, only }, token, (state, drifted) => plan(host, state, drifted, planner, token));
}

async function plan(
	host: Host,
	state: SpecState,
	drifted: readonly DriftFile[],
	planner: Planner,
	token: CancellationToken,
): Promise<DriftPlanned> {
	const changes = requirementsOf(state, drifted).map(toChange);
	if (changes.length === 0) {
		const message = 'The spec as it was applied last has no requirement to write these files from.';
		return failed('drift.not_possible', message, nothingWritten, otherWays);
	}
	const question = {
		baseline: state.baselineSpec,
		spec: state.baselineSpec,
		specText: state.baseline.text,
		changes,
		drifted: drifted.map(file => ({ path: file.path, what: describeDrifted(file) })),
		history: state.history,
		verify: knownCommands(state),
	};
	const asked = await askPlanner(host, planner, question, token);
	if (asked.kind !== 'asked') {
		return asked;
	}
	const { proposal, edits } = asked;
	const open = proposal.unresolved.map(({ id, reason }) => `Not resolved: ${id}. ${reason}`);
	if (edits.length === 0) {
		const message = ['The planner finds nothing to write in these files.', ...open].join(' ');
		return failed('drift.not_possible', message, nothingWritten, otherWays);
	}
	const touched = new Set(edits.flatMap(({ path, from }) => [path, from]));
	const left = drifted.filter(({ path }) => !touched.has(path)).map(({ path }) => escapePath(path));
	const notes = [...(left.length > 0 ? [`Left as it is: ${left.join(', ')}.`] : []), ...open];
	const made = driftPlan(host, state, {
		...partsOf(proposal, edits.length),
		drifted: drifted.map(({ path }) => path),
		edits,
		notes: [...(proposal.notes ?? []), ...notes],
	});
	return { kind: 'planned', plan: made, state };
}

const otherWays = 'Put the files right by hand and record that, or accept them as they are.';

function partsOf({ planner, usage, summary, assumptions, verify }: PlanProposal, edits: number) {
	return {
		planner,
		assumptions,
		given: verify,
		summary: summary ?? `Write ${count(edits, 'file')} anew from the spec.`,
		reapplies: true as const,
		...(usage && { usage }),
	};
}

/** The requirements that the files serve; all of them where that is recorded of none. */
function requirementsOf({ baselineSpec }: SpecState, drifted: readonly DriftFile[]): readonly Requirement[] {
	const served = new Set(drifted.flatMap(({ requirements }) => requirements));
	const known = baselineSpec.requirements.filter(({ id }) => served.has(id));
	return known.length > 0 ? known : baselineSpec.requirements;
}

/** To a planner, a requirement that nothing makes true yet. */
function toChange({ id, level, section, text, line }: Requirement): Change {
	return {
		kind: 'added',
		impact: 'none',
		id,
		wasId: null,
		level,
		section,
		before: null,
		after: { text, level, line },
		state: 'unresolved',
	};
}
