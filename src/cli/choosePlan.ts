import { type Failure, failed, nothingWritten } from '../core/failure';
import type { Plan } from '../core/plan/plan';
import { loadPlan, savePlan } from '../core/plan/planStore';
import type { CommandContext } from './command';
import { makePlan } from './commands/plan';
import { readPlanFile } from './commands/show';
import { type LocatedSpec, locateSpec } from './locateSpec';

export interface ChosenPlan {
	readonly kind: 'chosen';
	readonly plan: Plan;
	readonly located: LocatedSpec;
}

/** The plan that a call of `apply` means: the named file, else the saved one, else a new one, which is then saved. */
export async function choosePlan(context: CommandContext): Promise<ChosenPlan | Failure> {
	const file = context.args.positionals[0];
	if (file !== undefined) {
		return takePlanFile(context, file);
	}
	const located = await locateSpec(context);
	return located.kind === 'failed' ? located : chooseSaved(context, located);
}

/** A plan from a file is applied as it is, to the spec that it is of. */
async function takePlanFile(context: CommandContext, file: string): Promise<ChosenPlan | Failure> {
	const { args } = context;
	if (args.values.has('target') || args.flags.has('replan')) {
		const next = 'Leave out the file, or the option; “spec-ops plan --target ID --out FILE” makes a plan of a part.';
		return failed('usage', 'A plan file is applied whole and as it is.', nothingWritten, next);
	}
	const read = await readPlanFile(context, file);
	if (read.kind === 'failed') {
		return read;
	}
	const { plan } = read;
	const located = await locateSpec(context, plan.spec.path);
	if (located.kind === 'failed') {
		return located;
	}
	return located.path === plan.spec.path
		? { kind: 'chosen', plan, located }
		: failed('usage', `${file} is a plan of ${plan.spec.path}.`, nothingWritten, 'Name that spec, or none.');
}

async function chooseSaved(context: CommandContext, located: LocatedSpec): Promise<ChosenPlan | Failure> {
	const { args } = context;
	const fresh = args.flags.has('replan') || args.values.has('target');
	const saved = fresh ? undefined : await loadPlan(located.host, located.path);
	// An empty plan says nothing of what changed since.
	if (saved && saved.changes.length > 0) {
		return { kind: 'chosen', plan: saved, located };
	}
	const made = await makePlan(context, located);
	if (made.kind === 'failed') {
		return made;
	}
	await savePlan(located.host, made.plan);
	return { kind: 'chosen', plan: made.plan, located };
}
