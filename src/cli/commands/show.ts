import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { describeSource } from '../../core/history/describeBaseline';
import { parsePlan } from '../../core/plan/parsePlan';
import type { Plan } from '../../core/plan/plan';
import { loadPlan } from '../../core/plan/planStore';
import type { CommandContext, CommandResult } from '../command';
import { exitCode } from '../exitCode';
import { locateSpec } from '../locateSpec';
import { renderPlan } from '../render/plan';

/** `spec-ops show`: a plan as it was saved. */
export async function show(context: CommandContext): Promise<CommandResult> {
	const file = context.args.positionals[0];
	const found = file === undefined ? await savedPlan(context) : await readPlanFile(context, file);
	if (found.kind === 'failed') {
		return found;
	}
	const { plan } = found;
	return {
		kind: 'done',
		exit: exitCode.done,
		document: { ...plan },
		text: renderPlan(plan, describeSource(plan.baseline), context.palette),
	};
}

async function savedPlan(context: CommandContext): Promise<{ readonly kind: 'plan'; readonly plan: Plan } | Failure> {
	const located = await locateSpec(context);
	if (located.kind === 'failed') {
		return located;
	}
	const plan = await loadPlan(located.host, located.path);
	return plan
		? { kind: 'plan', plan }
		: failed('plan.missing', `There is no saved plan of ${located.path}.`, nothingWritten, 'Run “spec-ops plan”.');
}

/** Read a plan that `plan --out` wrote. */
export async function readPlanFile(
	{ io }: CommandContext,
	file: string,
): Promise<{ readonly kind: 'plan'; readonly plan: Plan } | Failure> {
	let data: unknown;
	try {
		data = JSON.parse(await readFile(resolve(io.cwd, file), 'utf8'));
	} catch {
		const next = 'Check the path, or plan again with “spec-ops plan --out FILE”.';
		return failed('plan.invalid', `${file} cannot be read as a plan.`, nothingWritten, next);
	}
	const plan = parsePlan(data);
	return plan
		? { kind: 'plan', plan }
		: failed('plan.invalid', `${file} is no plan of this version.`, nothingWritten, 'Plan again.');
}
