import type { Failure } from '../../core/failure';
import { describeSource } from '../../core/history/baseline/describeBaseline';
import { fitPlan } from '../../core/plan/fit/fitPlan';
import { markImplemented } from '../../core/plan/markImplemented';
import { narrowPlan } from '../../core/plan/narrow/narrowPlan';
import type { Plan } from '../../core/plan/plan';
import { planAdopt } from '../../core/plan/planAdopt';
import { loadPlan } from '../../core/plan/planStore';
import type { SpecState } from '../../core/plan/state/readState';
import { showControls } from '../../core/text/showControls';
import { carryOut, type Undertaking } from '../carryOut';
import type { CommandContext, CommandResult } from '../command';
import { type LocatedSpec, locateSpec } from '../locateSpec';
import { nothingToDo } from '../nothingToDo';
import { recordInTurn } from '../recordInTurn';

/** `spec-ops adopt`: show what is pending, ask, verify it and record it as implemented; no file is edited. */
export async function adopt(context: CommandContext): Promise<CommandResult> {
	const located = await locateSpec(context);
	const next = 'Look at the files, then run “spec-ops adopt” again.';
	return located.kind === 'failed' ? located : recordInTurn(context, located, next, own => adoptLocated(context, own));
}

async function adoptLocated(context: CommandContext, located: LocatedSpec): Promise<CommandResult> {
	const targets = context.args.values.get('target');
	const planned = await planAdopt(located.host, located.path);
	if (planned.kind === 'failed') {
		return planned.code === 'adopt.nothing' && !targets ? nothingToDo(`${showControls(planned.message)}\n`) : planned;
	}
	const part = targets ? await narrow(located, planned.plan, planned.state, targets) : { plan: planned.plan };
	return 'kind' in part
		? part
		: carryOut(context, { located, ...part, title: `taken as implemented; ${describeSource(part.plan.baseline)}` });
}

/** Only the targets; as a part of the saved plan, where that fits and has no edits for them, so that its rest stays valid. */
async function narrow(
	{ host, path }: LocatedSpec,
	adopting: Plan,
	state: SpecState,
	targets: readonly string[],
): Promise<Pick<Undertaking, 'plan' | 'whole' | 'cut'> | Failure> {
	const part = narrowPlan(adopting, targets, state);
	if (part.kind === 'failed') {
		return part;
	}
	const saved = await loadPlan(host, path);
	const fitting = saved && (await fitPlan(host, saved));
	if (fitting?.kind === 'fits') {
		// What has to come along is taken as implemented, too.
		const ids = part.plan.changes.map(({ id }) => id);
		const whole = markImplemented(fitting.plan, ids);
		const isMarked = (marked: string) =>
			whole.changes.some(({ id, state }) => id === marked && state === 'implemented');
		const narrowed = ids.every(isMarked) ? narrowPlan(whole, targets, state) : undefined;
		if (narrowed?.kind === 'narrowed') {
			return { plan: narrowed.plan, whole, cut: narrowed };
		}
	}
	return { plan: part.plan, cut: part };
}
