import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { describeBaseline } from '../../core/history/baseline/describeBaseline';
import { findProtected } from '../../core/plan/guard/findProtected';
import type { Plan } from '../../core/plan/plan';
import { planSpec } from '../../core/plan/planSpec';
import { loadPlan } from '../../core/plan/planStore';
import { replacePlan } from '../../core/plan/replacePlan';
import type { SpecState } from '../../core/plan/state/readState';
import { stateFolder } from '../../core/store/prepareStateFolder';
import { showControls } from '../../core/text/showControls';
import { cancelOnInterrupt } from '../cancellation';
import { changesAgainstMain } from '../changesAgainstMain';
import type { CommandContext, CommandResult } from '../command';
import { exitCode } from '../exitCode';
import type { LocatedSpec } from '../locateSpec';
import { locateToWrite } from '../locateToWrite';
import { planAll } from '../planAll';
import { type ChosenPlanner, choosePlanner } from '../planner/choosePlanner';
import { planningStatus } from '../planner/planningStatus';
import { cutOf, renderNothing, renderPlan } from '../render/plan';
import { repeatSpec } from '../repeatSpec';
import { shellWord } from '../shellWord';
import { tellKept } from '../tellKept';

/** `spec-ops plan`: plan the pending changes and save the plan; with `--all` for every spec. */
export async function plan(context: CommandContext): Promise<CommandResult> {
	// What a planner lacks is told once, and before any spec is looked for.
	const chosen = choosePlanner(context);
	if (chosen.kind === 'failed') {
		return chosen;
	}
	const planWith = (one: CommandContext) => planOne(one, chosen);
	return context.args.flags.has('all') ? planAll(context, planWith) : planWith(context);
}

/** Plan the one spec that the call means. */
async function planOne(context: CommandContext, chosen: ChosenPlanner): Promise<CommandResult> {
	const { args, io } = context;
	const located = await locateToWrite(context);
	if (located.kind === 'failed') {
		return located;
	}
	const made = await makePlan(context, located, chosen);
	if (made.kind === 'failed') {
		return made;
	}
	tellKept(context, located, await replacePlan(located.host, made.plan));
	const out = args.values.get('out')?.at(-1);
	const unwritten = out === undefined ? undefined : await writePlanFile(resolve(io.cwd, out), out, made.plan);
	if (unwritten) {
		return unwritten;
	}
	const isPending = made.plan.changes.length > 0;
	return {
		kind: 'done',
		exit: isPending && args.flags.has('detailed-exitcode') ? exitCode.changes : exitCode.done,
		document: { ...made.plan },
		text: isPending ? await renderMade(context, located, made) : renderNothing(made.plan, args),
	};
}

async function renderMade({ args, palette }: CommandContext, { host }: LocatedSpec, made: MadePlan): Promise<string> {
	const targets = args.values.get('target');
	const rendering = {
		baseline: describeBaseline(made.state.baseline),
		args,
		protectedReasons: await findProtected(host.disk, made.plan),
		againstMain: await changesAgainstMain(host, made.plan),
		...(targets && { cut: cutOf(made.plan, targets, made.state) }),
	};
	const out = args.values.get('out')?.at(-1);
	const next =
		out === undefined
			? repeatSpec('The plan is saved: “spec-ops apply” applies it.', args)
			: `The plan is saved: “spec-ops apply ${showControls(shellWord(out))}” applies it.`;
	return `${renderPlan(made.plan, rendering, palette)}${palette.dim(next)}\n`;
}

async function writePlanFile(file: string, named: string, made: Plan): Promise<Failure | undefined> {
	try {
		await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o644 });
		return undefined;
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		const state = `The plan is saved in ${stateFolder}; nothing else was written.`;
		return failed('disk.failed', `The plan cannot be written to ${named}: ${detail}.`, state, 'Check the path.');
	}
}

export interface MadePlan {
	readonly kind: 'made';
	readonly plan: Plan;
	readonly state: SpecState;
}

/** Plan the spec for the targets that the call names, by the planner that it chose. */
export async function makePlan(
	context: CommandContext,
	located: LocatedSpec,
	given?: ChosenPlanner,
): Promise<MadePlan | Failure> {
	const chosen = given ?? choosePlanner(context);
	if (chosen.kind === 'failed') {
		return chosen;
	}
	const status = planningStatus(context);
	const token = cancelOnInterrupt(context.io);
	const targets = context.args.values.get('target');
	const before = await loadPlan(located.host, located.path);
	const options = {
		planner: chosen.open(status, located.root),
		...(before && { before }),
		...(targets && { targets }),
	};
	try {
		const outcome = await planSpec(located.host, located.path, options, token);
		switch (outcome.kind) {
			case 'planned':
			case 'nothing':
				return { kind: 'made', plan: outcome.plan, state: outcome.state };
			case 'cancelled':
				return failed('plan.cancelled', 'Planning was stopped.', nothingWritten, 'Run the call again.');
			case 'failed':
				return outcome;
		}
	} finally {
		status.end();
		token.dispose();
	}
}
