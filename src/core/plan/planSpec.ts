import type { Change } from '../diff/change';
import type { Failure } from '../failure';
import type { CancellationToken, Host } from '../host';
import { askPlanner } from './askPlanner';
import { keepAccepted } from './assumptions/keepAccepted';
import { knownCommands } from './commands/knownCommands';
import { mergeVerify } from './commands/mergeVerify';
import { bindingsOf } from './fit/bindingsOf';
import { selectChanges } from './narrow/selectChanges';
import type { Edit, Plan } from './plan';
import type { Planner, PlanProposal } from './planner';
import { readState, type SpecState } from './state/readState';

/** What is planned, and by whom. */
export interface PlanOptions {
	readonly planner: Planner;
	/** Ids of the only requirements to plan, with those that share their lines; absent: all that is pending. */
	readonly targets?: readonly string[];
	/** The plan that this one takes the place of: what the user accepted in it and is still assumed stays accepted. */
	readonly before?: Plan;
}

/** What came of planning. */
export type PlanOutcome =
	| { readonly kind: 'planned'; readonly plan: Plan; readonly state: SpecState }
	/** Nothing is pending; the plan is empty. */
	| { readonly kind: 'nothing'; readonly plan: Plan; readonly state: SpecState }
	| { readonly kind: 'cancelled' }
	| Failure;

/**
 * Plan what is pending in a spec.
 *
 * Writes nothing. The plan is validated: every path passed the guard, every text is bound by hashes to what it was
 * computed from, and a change counts as resolved only where an edit serves it or the planner found it implemented.
 */
export async function planSpec(
	host: Host,
	specPath: string,
	options: PlanOptions,
	token: CancellationToken,
): Promise<PlanOutcome> {
	const read = await readState(host, specPath);
	if (read.kind === 'failed') {
		return read;
	}
	const { state } = read;
	const selection = selectChanges(state, options.targets);
	if (selection.kind === 'failed') {
		return selection;
	}
	const { changes } = selection;
	if (changes.length === 0) {
		return { kind: 'nothing', plan: createPlan(host, state, emptyProposal(options.planner.id), [], []), state };
	}
	return token.isCancellationRequested ? { kind: 'cancelled' } : propose(host, state, changes, options, token);
}

async function propose(
	host: Host,
	state: SpecState,
	changes: readonly Change[],
	{ planner, before }: PlanOptions,
	token: CancellationToken,
): Promise<PlanOutcome> {
	const asked = await askPlanner(
		host,
		planner,
		{
			baseline: state.baselineSpec,
			spec: state.spec,
			specText: state.document.text,
			changes,
			history: state.history,
			verify: knownCommands(state),
		},
		token,
	);
	if (asked.kind !== 'asked') {
		return asked;
	}
	const { proposal, edits } = asked;
	const assumptions = keepAccepted(proposal.assumptions, before?.assumptions ?? []);
	return { kind: 'planned', plan: createPlan(host, state, { ...proposal, assumptions }, changes, edits), state };
}

function createPlan(
	host: Host,
	state: SpecState,
	proposal: PlanProposal,
	changes: readonly Change[],
	edits: readonly Edit[],
): Plan {
	const unresolved = new Map(proposal.unresolved.map(({ id, reason }) => [id, reason]));
	const settled = changes.map(change => settle(change, proposal, edits));
	return {
		version: 1,
		...bindingsOf(state),
		changes: settled,
		edits,
		verify: mergeVerify(knownCommands(state), proposal.verify),
		assumptions: proposal.assumptions,
		unresolved: settled
			.filter(({ state: settledState }) => settledState === 'unresolved')
			.map(({ id }) => ({ id, reason: unresolved.get(id) ?? 'The planner proposes no edit for it.' })),
		prose: state.prose,
		planner: proposal.planner,
		...(proposal.usage ? { usage: proposal.usage } : {}),
		...(proposal.summary ? { summary: proposal.summary } : {}),
		...(proposal.notes?.length ? { notes: proposal.notes } : {}),
		createdAt: host.now().toISOString(),
	};
}

/** The change with the state that the proposal earns: `edits` takes an edit that names it. */
function settle(change: Change, proposal: PlanProposal, edits: readonly Edit[]): Change {
	const claimed = proposal.states.get(change.id) ?? 'unresolved';
	const served = edits.some(({ requirements }) => requirements.includes(change.id));
	return { ...change, state: claimed === 'edits' && !served ? 'unresolved' : claimed };
}

function emptyProposal(id: string): PlanProposal {
	return {
		kind: 'proposed',
		planner: { id },
		edits: [],
		states: new Map(),
		verify: [],
		unresolved: [],
		assumptions: [],
	};
}
