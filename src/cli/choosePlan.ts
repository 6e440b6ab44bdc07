import { type Failure, failed, nothingWritten } from '../core/failure';
import { fitPlan } from '../core/plan/fit/fitPlan';
import { checkPlanPaths } from '../core/plan/guard/checkPaths';
import { leftChanges } from '../core/plan/leftChanges';
import { narrowPlan } from '../core/plan/narrow/narrowPlan';
import { isPart, takeTicked } from '../core/plan/narrow/takeTicked';
import { canPlanAnew } from '../core/plan/ownWork';
import type { Plan } from '../core/plan/plan';
import { loadPlan } from '../core/plan/planStore';
import { replacePlan } from '../core/plan/replacePlan';
import { readState } from '../core/plan/state/readState';
import { showControls } from '../core/text/showControls';
import { refuseStale, type Undertaking } from './carryOut';
import type { CommandContext, CommandResult } from './command';
import { makePlan } from './commands/plan';
import { readPlanFile } from './commands/show';
import { isAsked } from './confirm';
import { type LocatedSpec, locateSpec } from './locateSpec';
import { cutOf } from './render/plan';
import { shellWord } from './shellWord';
import { tellKept } from './tellKept';

export interface ChosenPlan extends Undertaking {
	readonly kind: 'chosen';
}

type Choice = ChosenPlan | Exclude<CommandResult, { readonly kind: 'done' }>;

/**
 * The plan that a call of `apply` means: the named file, else the saved one, else a new one, which is then saved.
 *
 * Targets take their part of the saved plan where that fits and has them, else a plan of their own. A plan that does
 * not fit is refused; a saved one is made anew where nothing is lost with it and somebody is there to look at the new one.
 */
export async function choosePlan(context: CommandContext, located: LocatedPlan): Promise<Choice> {
	const targets = context.args.values.get('target');
	if (located.given) {
		return bindToFiles(context, located, located.given);
	}
	return targets ? chooseTargets(context, located, targets) : chooseSaved(context, located);
}

/** The spec that a call of `apply` means, with the plan that it names. */
export interface LocatedPlan extends LocatedSpec {
	/** The plan in the named file: applied as it is, to the spec that it is of. */
	readonly given?: Plan;
}

/** Find which spec and which plan file a call of `apply` means. */
export async function locatePlan(context: CommandContext): Promise<LocatedPlan | Failure> {
	const { args } = context;
	const file = args.positionals[0];
	if (file === undefined) {
		return locateSpec(context);
	}
	if (args.values.has('target') || args.flags.has('replan') || namesPlanner(context)) {
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
		? { ...located, given: plan }
		: failed('usage', `${file} is a plan of ${plan.spec.path}.`, nothingWritten, 'Name that spec, or none.');
}

async function bindToFiles(context: CommandContext, located: LocatedSpec, plan: Plan): Promise<Choice> {
	// No path that may not be looked for is.
	const refused = checkPlanPaths(plan);
	if (refused) {
		return refused;
	}
	const fitting = await fitPlan(located.host, plan);
	return fitting.kind === 'stale' ? refuseStale(plan, fitting.moved, context) : chooseTicked(located, fitting.plan);
}

async function chooseTicked(located: LocatedSpec, plan: Plan): Promise<Choice> {
	const read = isPart(plan) ? await readState(located.host, located.path) : undefined;
	const part = read?.kind === 'read' ? takeTicked(plan, read.state) : undefined;
	return part
		? {
				kind: 'chosen',
				plan: part.cut.plan,
				whole: part.whole,
				cut: { ...part.cut, left: leftChanges(plan).map(({ id }) => id) },
				located,
			}
		: { kind: 'chosen', plan, located };
}

async function chooseSaved(context: CommandContext, located: LocatedSpec): Promise<Choice> {
	const saved = context.args.flags.has('replan') ? undefined : await loadPlan(located.host, located.path);
	// An empty plan says nothing of what changed since.
	if (saved && (saved.changes.length > 0 || saved.made || saved.reapplies)) {
		return namesPlanner(context) ? refusePlanner() : chooseFitting(context, located, saved);
	}
	return chooseNew(context, located);
}

/** The saved plan; where it does not fit and a person is to see what is applied, a new one in its place. */
async function chooseFitting(context: CommandContext, located: LocatedSpec, saved: Plan): Promise<Choice> {
	const chosen = await bindToFiles(context, located, saved);
	if (chosen.kind !== 'refused' || !isAsked(context) || !canPlanAnew(saved)) {
		return chosen;
	}
	const anew = await chooseNew(context, located);
	if (anew.kind === 'chosen') {
		context.io.out(`${context.palette.dim(`${showControls(chosen.failure.message)} This is a new one.`)}\n\n`);
	}
	return anew;
}

async function chooseNew(context: CommandContext, located: LocatedSpec): Promise<Choice> {
	const made = await makePlan(context, located);
	if (made.kind === 'failed') {
		return made;
	}
	tellKept(context, located, await replacePlan(located.host, made.plan));
	return { kind: 'chosen', plan: made.plan, located };
}

async function chooseTargets(
	context: CommandContext,
	located: LocatedSpec,
	targets: readonly string[],
): Promise<Choice> {
	const whole = context.args.flags.has('replan') ? undefined : await loadFitting(located, targets);
	if (!whole) {
		const made = await makePlan(context, located);
		return made.kind === 'failed' ? made : { kind: 'chosen', plan: made.plan, cut: cutOf(made.plan, targets), located };
	}
	if (namesPlanner(context)) {
		return refusePlanner();
	}
	const read = await readState(located.host, located.path);
	if (read.kind === 'failed') {
		return read;
	}
	const cut = narrowPlan(whole, targets, read.state);
	if (cut.kind === 'failed') {
		return cut.code === 'apply.unresolved' ? { ...cut, next: unresolvedNext(whole, targets) } : cut;
	}
	return { kind: 'chosen', plan: cut.plan, whole, cut, located };
}

function namesPlanner({ args }: CommandContext): boolean {
	return args.values.has('planner') || args.values.has('model') || args.values.has('effort');
}

/** A plan that was looked at is not silently replaced by another planner's. */
function refusePlanner(): Failure {
	const next = 'Add --replan for a new plan, or leave out --planner, --model and --effort.';
	return failed('usage', 'There is a saved plan, which is applied as it is.', nothingWritten, next);
}

/** The ways on where a plan has nothing to write; `targets` as the call named them. */
export function unresolvedNext({ planner }: Plan, targets: readonly string[] = []): string {
	const named = targets.map(id => ` --target ${shellWord(id)}`).join('');
	const model = planner.id === 'literal' ? `, have a model plan with “spec-ops plan${named} --planner anthropic”` : '';
	return `Change the files yourself and plan again${model}, or record what they do already with “spec-ops adopt${named}”.`;
}

/** The saved plan, where it fits and has all of the targets. */
async function loadFitting({ host, path }: LocatedSpec, targets: readonly string[]): Promise<Plan | undefined> {
	const saved = await loadPlan(host, path);
	const has = (target: string) => saved?.changes.some(({ id, wasId }) => id === target || wasId === target);
	if (!saved || !targets.every(has)) {
		return undefined;
	}
	const fitting = await fitPlan(host, saved);
	return fitting.kind === 'fits' ? fitting.plan : undefined;
}
