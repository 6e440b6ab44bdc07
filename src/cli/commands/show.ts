import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { describeSource } from '../../core/history/baseline/describeBaseline';
import { fitPlan } from '../../core/plan/fit/fitPlan';
import { checkPlanPaths } from '../../core/plan/guard/checkPaths';
import { checkPathTypes } from '../../core/plan/guard/checkPathTypes';
import { findProtected } from '../../core/plan/guard/findProtected';
import { limits } from '../../core/plan/guard/limits';
import { parsePlan } from '../../core/plan/parsePlan';
import type { Plan } from '../../core/plan/plan';
import { loadPlan } from '../../core/plan/planStore';
import { showControls } from '../../core/text/showControls';
import { megabytes } from '../../core/text/words';
import { changesAgainstMain } from '../changesAgainstMain';
import type { CommandContext, CommandResult } from '../command';
import { exitCode } from '../exitCode';
import { locateSpec } from '../locateSpec';
import { locateToRead } from '../locateToRead';
import type { Palette } from '../palette';
import { type PlanRendering, renderPlan } from '../render/plan';
import { repeatSpec } from '../repeatSpec';
import { showPoint } from '../showPoint';

/**
 * `spec-ops show`: a plan as it was saved, bound anew where only prose moved, and whether it still fits; with `--cycle` a
 * spec or a file as a cycle left it.
 */
export async function show(context: CommandContext): Promise<CommandResult> {
	const { args, palette } = context;
	const cycle = args.values.get('cycle')?.at(-1);
	const misuse = refuseMisuse(args);
	if (misuse || cycle !== undefined) {
		return misuse ?? showPoint(context, cycle ?? '');
	}
	const file = args.positionals[0];
	const found = file === undefined ? await savedPlan(context) : await readPlanFile(context, file);
	if (found.kind === 'failed') {
		return found;
	}
	const located = await locateToRead(context, found.plan.spec.path);
	// A plan can be looked at where its spec is not; paths that may not be looked for are not.
	if (located.kind === 'failed' || checkPlanPaths(found.plan)) {
		return toResult(found.plan, { args, protectedReasons: new Map() }, [], palette);
	}
	const fitting = await fitPlan(located.host, found.plan);
	const plan = fitting.kind === 'fits' ? fitting.plan : found.plan;
	const protectedReasons = await findProtected(located.host.disk, plan);
	const againstMain = await changesAgainstMain(located.host, plan);
	return toResult(
		plan,
		{ args, protectedReasons, againstMain },
		fitting.kind === 'stale' ? fitting.moved : [],
		palette,
	);
}

/** Words that mean nothing together. */
function refuseMisuse({ values, flags, positionals }: CommandContext['args']): Failure | undefined {
	const isPoint = values.has('cycle');
	const alone = (['file', 'before'] as const).find(name => !isPoint && (values.has(name) || flags.has(name)));
	if (isPoint && positionals.length > 0) {
		return failed('usage', '--cycle shows no plan.', nothingWritten, 'Leave out the plan, or --cycle.');
	}
	if (alone !== undefined) {
		return failed('usage', `--${alone} needs --cycle N.`, nothingWritten, 'See “spec-ops show --help”.');
	}
	return flags.has('before') && !values.has('file')
		? failed('usage', '--before needs --file FILE.', nothingWritten, 'See “spec-ops show --help”.')
		: undefined;
}

function toResult(
	plan: Plan,
	rendering: Omit<PlanRendering, 'baseline'>,
	moved: readonly string[],
	palette: Palette,
): CommandResult {
	const text = renderPlan(plan, { ...rendering, baseline: describeSource(plan.baseline) }, palette);
	const list = moved.map(showControls).join(', ');
	const again = repeatSpec('Plan again with “spec-ops plan”.', rendering.args);
	const stale = palette.changed(`Stale: ${list} changed since. ${again}`);
	return {
		kind: 'done',
		exit: exitCode.done,
		document: { ...plan },
		text: moved.length > 0 ? `${text}${stale}\n` : text,
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
	const path = resolve(io.cwd, file);
	let data: unknown;
	try {
		if ((await stat(path)).size > limits.planFileBytes) {
			const message = `${file} is larger than any plan, which has at most ${megabytes(limits.planFileBytes)}.`;
			return failed('plan.too_large', message, nothingWritten, 'Plan again with “spec-ops plan --out FILE”.');
		}
		// A character that is broken in it must not become another one in a file.
		data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
	} catch {
		const next = 'Check the path, or plan again with “spec-ops plan --out FILE”.';
		return failed('plan.invalid', `${file} cannot be read as a plan.`, nothingWritten, next);
	}
	const plan = parsePlan(data);
	return plan
		? { kind: 'plan', plan }
		: (checkPathTypes(data) ??
				failed('plan.invalid', `${file} is no plan of this version.`, nothingWritten, 'Plan again.'));
}
