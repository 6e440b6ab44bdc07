import type { Change } from '../../core/diff/change';
import type { AgainstMain } from '../../core/diff/compareWithMain';
import { countChanges } from '../../core/diff/countChanges';
import type { DriftFile } from '../../core/drift/drift';
import { describeBaseline } from '../../core/history/baseline/describeBaseline';
import type { Baseline } from '../../core/history/history';
import { findOldLiteral } from '../../core/plan/literal/findOldLiteral';
import type { Prices } from '../../core/plan/model/price/modelPrice';
import type { Plan, PlannedCommand } from '../../core/plan/plan';
import { describeExpectation } from '../buildResult';
import type { ResultView } from '../resultView';
import { buildChanges } from './buildChanges';
import { buildDrift } from './buildDrift';
import { buildEdits } from './buildEdits';
import { describePlanner } from './describePlanner';
import type { PlanPhase } from './planPhase';
import type { CommandView, Notice, Offer, PlanViewModel, SpecChoice } from './planViewModel';

/** What is known about the shown spec. */
export interface PlanModelInput {
	/** Path of the shown spec from the Root, or `null`. */
	readonly spec: string | null;
	readonly specs: readonly SpecChoice[];
	readonly baseline: Baseline | null;
	/** By `describeDamage`. */
	readonly damage: string;
	/** What the text as it stands changes against the baseline. */
	readonly changes: readonly Change[];
	/** What those of a delta do to its main spec, by `compareWithMain`. */
	readonly againstMain: AgainstMain;
	/** The files of the spec that drifted. */
	readonly drift: readonly DriftFile[];
	/** The plan with what the user ticked, also a stale one; `null` for none. */
	readonly plan: Plan | null;
	readonly phase: PlanPhase;
	readonly notice: Notice | null;
	/** Paths of the edits that the planner proposed unticked. */
	readonly doubtful: ReadonlySet<string>;
	/** Reasons by path for the edits that need an approval of their own. */
	readonly protectedReasons: ReadonlyMap<string, string>;
	readonly protectedApproved: ReadonlySet<string>;
	/** How long planning took; `null` where that is not known. */
	readonly planMs: number | null;
	/** What models cost, besides or instead of the list prices. */
	readonly prices: Prices;
	readonly offers: readonly Offer[];
	/** Whether the view stays with the shown spec. */
	readonly pinned: boolean;
	/** Changed lines of the text as it stands that belong to no requirement. */
	readonly prose: number;
	/** Commands that the user approved before, for the folder that they run in. */
	readonly remembered: ReadonlySet<string>;
}

/** Put what is known into the words and rows of the plan view. */
export function buildPlanModel(input: PlanModelInput): PlanViewModel {
	const { phase } = input;
	// Nothing is applied to a spec that is not there or cannot be read.
	const plan = phase.kind === 'unreadable' ? null : input.plan;
	const edits = plan ? buildEdits(plan, input) : [];
	// An undo is about what it takes back, and what brings files back about none, not about what the spec has pending.
	const isAside = plan !== null && (plan.undoes !== undefined || plan.reapplies === true);
	const shown = isAside ? plan.changes : input.changes;
	const changes = buildChanges(shown, plan, input.againstMain);
	const results = 'results' in phase ? phase.results : [];
	return {
		head: {
			spec: input.spec,
			specs: input.specs,
			baseline: input.baseline ? describeBaseline(input.baseline) : '',
			damage: input.damage,
			pinned: input.pinned,
			counts: countChanges(shown),
		},
		phase,
		notice: input.notice,
		changes,
		drift: buildDrift(input.drift),
		edits,
		commands: (plan?.verify ?? []).map(command => buildCommand(command, input, results)),
		assumptions: plan?.assumptions ?? [],
		summary: plan?.summary ?? '',
		notes: plan?.notes ?? [],
		prose: plan?.prose ?? input.prose,
		undoes: plan?.undoes !== undefined,
		made: plan?.made === true,
		reapplies: plan?.reapplies === true,
		planner: plan ? describePlanner(plan, input.prices, input.planMs) : '',
		offers: input.offers,
	};
}

function buildCommand(
	command: PlannedCommand,
	{ changes, remembered }: Pick<PlanModelInput, 'changes' | 'remembered'>,
	results: readonly ResultView[],
): CommandView {
	const old = findOldLiteral(command.expect.stdout ?? '', changes);
	return {
		command: command.command,
		expectation: `expects ${describeExpectation(command.expect)}`,
		source: command.source,
		approved: command.approved,
		remembered: remembered.has(command.command),
		warning: old === undefined ? '' : `still says “${old}”`,
		canUpdate: old !== undefined && command.source === 'spec',
		result: results.find(result => result.command === command.command) ?? null,
	};
}
