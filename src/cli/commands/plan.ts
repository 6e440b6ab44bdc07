import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { describeBaseline } from '../../core/history/baseline/describeBaseline';
import { findProtected } from '../../core/plan/guard/findProtected';
import { createLiteralPlanner } from '../../core/plan/literal/literalPlanner';
import type { Plan } from '../../core/plan/plan';
import { planSpec } from '../../core/plan/planSpec';
import { savePlan } from '../../core/plan/planStore';
import type { SpecState } from '../../core/plan/state/readState';
import { stateFolder } from '../../core/store/prepareStateFolder';
import { showControls } from '../../core/text/showControls';
import { cancelOnInterrupt } from '../cancellation';
import type { CommandContext, CommandResult } from '../command';
import { exitCode } from '../exitCode';
import { type LocatedSpec, locateSpec } from '../locateSpec';
import { planAll } from '../planAll';
import { cutOf, renderNothing, renderPlan } from '../render/plan';
import { shellWord } from '../shellWord';

/** `spec-ops plan`: plan the pending changes and save the plan; with `--all` for every spec. */
export async function plan(context: CommandContext): Promise<CommandResult> {
	const { args, io } = context;
	const planner = args.values.get('planner')?.at(-1) ?? (io.env.SPEC_OPS_PLANNER || 'auto');
	if (planner !== 'auto' && planner !== 'literal') {
		return failed('usage', `There is no planner “${planner}”.`, nothingWritten, 'Use auto or literal.');
	}
	return args.flags.has('all') ? planAll(context, planOne) : planOne(context);
}

/** Plan the one spec that the call means. */
async function planOne(context: CommandContext): Promise<CommandResult> {
	const { args, io } = context;
	const located = await locateSpec(context);
	if (located.kind === 'failed') {
		return located;
	}
	const made = await makePlan(context, located);
	if (made.kind === 'failed') {
		return made;
	}
	await savePlan(located.host, made.plan);
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
		text: isPending ? await renderMade(context, located, made) : renderNothing(made.plan),
	};
}

async function renderMade({ args, palette }: CommandContext, { host }: LocatedSpec, made: MadePlan): Promise<string> {
	const targets = args.values.get('target');
	const rendering = {
		baseline: describeBaseline(made.state.baseline),
		protectedReasons: await findProtected(host.disk, made.plan),
		...(targets && { cut: cutOf(made.plan, targets) }),
	};
	const out = args.values.get('out')?.at(-1);
	const next = `The plan is saved: “spec-ops apply${out === undefined ? '' : ` ${showControls(shellWord(out))}`}” applies it.`;
	return `${renderPlan(made.plan, rendering, palette)}${palette.dim(next)}\n`;
}

async function writePlanFile(file: string, named: string, made: Plan): Promise<Failure | undefined> {
	try {
		await writeFile(file, `${JSON.stringify(made, null, 2)}\n`);
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

/** Plan the spec for the targets that the call names. */
export async function makePlan({ args, io }: CommandContext, located: LocatedSpec): Promise<MadePlan | Failure> {
	const token = cancelOnInterrupt(io);
	const targets = args.values.get('target');
	const options = { planner: createLiteralPlanner(), ...(targets ? { targets } : {}) };
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
		token.dispose();
	}
}
