import { failed, nothingWritten } from '../../core/failure';
import { describeSource } from '../../core/history/baseline/describeBaseline';
import { acceptAssumptions } from '../../core/plan/assumptions/acceptAssumptions';
import type { Plan } from '../../core/plan/plan';
import { resolvesNothing } from '../../core/plan/resolvesNothing';
import { acceptNamed } from '../acceptNamed';
import { carryOut } from '../carryOut';
import { changesAgainstMain } from '../changesAgainstMain';
import { type ChosenPlan, choosePlan, type LocatedPlan, locatePlan, unresolvedNext } from '../choosePlan';
import type { CommandContext, CommandResult } from '../command';
import { inTurn } from '../inTurn';
import { nothingToDo } from '../nothingToDo';
import { renderNothing, renderPlan } from '../render/plan';

/** `spec-ops apply`: show the plan, ask, write, verify, record. */
export async function apply(context: CommandContext): Promise<CommandResult> {
	const located = await locatePlan(context);
	return located.kind === 'failed' ? located : inTurn(context, located, own => applyChosen(context, own));
}

async function applyChosen(context: CommandContext, located: LocatedPlan): Promise<CommandResult> {
	const chosen = await choosePlan(context, located);
	if (chosen.kind !== 'chosen') {
		return chosen;
	}
	const { plan } = chosen;
	if (plan.changes.length === 0 && !plan.made) {
		return nothingToDo(renderNothing(plan, context.args));
	}
	return resolvesNothing(plan) ? refuseUnresolved(context, located, plan) : carryOutAccepted(context, chosen);
}

/** Apply it with the assumptions accepted that the call names. */
async function carryOutAccepted(context: CommandContext, chosen: ChosenPlan): Promise<CommandResult> {
	const { plan, whole, ...rest } = chosen;
	const accepted = acceptNamed(plan, context.args.values.get('accept') ?? []);
	if (accepted.kind === 'failed') {
		return accepted;
	}
	const wholeToo = whole && acceptAssumptions(whole, accepted.places);
	return carryOut(context, { ...rest, plan: accepted.plan, ...(wholeToo && { whole: wholeToo }) });
}

/** Nothing of the plan can be written or recorded: show why, and the ways on. */
async function refuseUnresolved(
	{ args, io, palette }: CommandContext,
	{ host }: LocatedPlan,
	plan: Plan,
): Promise<CommandResult> {
	const targets = args.values.get('target');
	if (!args.flags.has('json')) {
		const baseline = describeSource(plan.baseline);
		const againstMain = await changesAgainstMain(host, plan);
		io.out(renderPlan(plan, { baseline, protectedReasons: new Map(), args, againstMain }, palette));
	}
	const ids = plan.changes.map(({ id }) => id).join(', ');
	const message = `The plan has nothing to write for ${ids}.`;
	return failed('apply.unresolved', message, nothingWritten, unresolvedNext(plan, targets));
}
