import type { Applied } from '../core/apply/applied';
import { type ApplyOutcome, applyPlan } from '../core/apply/applyPlan';
import { type Failure, type FailureCode, failed, nothingWritten } from '../core/failure';
import { describeSource } from '../core/history/baseline/describeBaseline';
import { checkPlanPaths } from '../core/plan/guard/checkPaths';
import { findProtected } from '../core/plan/guard/findProtected';
import { findProtections } from '../core/plan/guard/findProtections';
import { bearingCommands } from '../core/plan/narrow/narrowCommands';
import { ownWork } from '../core/plan/ownWork';
import type { Plan } from '../core/plan/plan';
import { planHash } from '../core/plan/planHash';
import { readState } from '../core/plan/state/readState';
import { escapePath } from '../core/text/escapePath';
import { showControls } from '../core/text/showControls';
import { cancelOnInterrupt } from './cancellation';
import { changesAgainstMain } from './changesAgainstMain';
import { type CommandContext, type CommandFailed, type CommandResult, documentVersion } from './command';
import { confirm } from './confirm';
import { countPending } from './countPending';
import { createOutput } from './createOutput';
import { exitCode } from './exitCode';
import type { LocatedSpec } from './locateSpec';
import { matchesAny } from './matchesAny';
import { renderApplied } from './render/applied';
import { type Cut, noCut, renderPlan } from './render/plan';
import { shellWord } from './shellWord';
import { tellKept } from './tellKept';

/** A plan that a call is about to apply. */
export interface Undertaking {
	readonly located: LocatedSpec;
	readonly plan: Plan;
	/** The plan that it is a part of. */
	readonly whole?: Plan;
	/** What comes along with the targets of the call, or stays behind. */
	readonly cut?: Cut;
	/** What the cycle is against or about, in words beside the spec's path. */
	readonly title?: string;
}

/** Show a plan, get a yes, write its files and its cycle, verify it, and tell what came of it. */
export async function carryOut(context: CommandContext, undertaking: Undertaking): Promise<CommandResult> {
	const { args, io, palette } = context;
	const { plan, located, cut } = undertaking;
	// Nobody is asked about a plan that can only be refused.
	const refused = checkPlanPaths(plan);
	if (refused) {
		return refused;
	}
	const protectedReasons = await findProtected(located.host.disk, plan);
	if (!args.flags.has('json')) {
		const aim = plan.undoes === undefined ? describeSource(plan.baseline) : 'takes back a cycle';
		const baseline = undertaking.title ?? aim;
		const againstMain = await changesAgainstMain(located.host, plan);
		const waiting = await findWaiting(undertaking);
		const known = cut ?? noCut;
		const shown = waiting.length > 0 ? { ...known, waiting: [...known.waiting, ...waiting] } : cut;
		io.out(renderPlan(plan, { baseline, protectedReasons, args, againstMain, ...(shown && { cut: shown }) }, palette));
	}
	const unapproved =
		(await refuseProtected(plan, protectedReasons, located, context)) ??
		(await confirm(context, located.host, questionOf(context, undertaking)));
	return unapproved ?? finish(context, undertaking);
}

/** Texts of commands that are not run with this plan, since they expect what stays pending. */
async function findWaiting({ located, plan, whole }: Undertaking): Promise<readonly string[]> {
	const read = plan.undoes === undefined && plan.verify.length > 0 && (await readState(located.host, located.path));
	return read && read.kind === 'read' ? bearingCommands(plan.verify, whole ?? plan, plan, read.state).waiting : [];
}

/** `--auto-approve` and a yes do not reach protected files; each is approved by name. */
async function refuseProtected(
	{ edits, made }: Plan,
	reasons: ReadonlyMap<string, string>,
	{ host }: LocatedSpec,
	{ args }: CommandContext,
): Promise<Failure | undefined> {
	const globs = args.values.get('allow-protected') ?? [];
	const written = edits.filter(({ path, selected }) => selected && reasons.has(path));
	const found = await Promise.all(written.map(edit => findProtections(host.disk, edit, made)));
	const refused = found.flat().filter(({ path }) => !matchesAny(path, globs));
	const [first] = refused;
	if (!first) {
		return undefined;
	}
	const named = refused.map(({ path, reason }) => `${escapePath(path)}, which ${reason}`).join('; ');
	const message = `The plan writes what needs an approval of its own and has none: ${named}.`;
	const option = `--allow-protected ${shellWord(first.path)}`;
	const next = `Look at these edits, then approve each with --allow-protected, such as ${option}.`;
	return failed('apply.not_approved', message, nothingWritten, next);
}

function questionOf({ args, palette, io }: CommandContext, { plan, located }: Undertaking) {
	const isSkipped = args.flags.has('no-verify');
	const commands = isSkipped ? [] : plan.verify.filter(({ left }) => !left).map(({ command }) => command);
	if (plan.verify.length > 0 && !args.flags.has('json')) {
		const where = isSkipped ? 'are not run' : `run in ${showControls(located.root)}`;
		io.out(palette.dim(`The commands ${where}.\n`));
	}
	const writes = !plan.made && plan.edits.some(({ selected }) => selected) ? ['write these files'] : [];
	const runs = commands.length > 0 ? ['run these commands'] : [];
	const records = plan.made && plan.edits.length > 0 ? 'record these files' : 'record the cycle';
	const does = [...writes, ...runs, records].join(', ').replace(/, ([^,]*)$/, ' and $1');
	return { text: `${does.charAt(0).toUpperCase()}${does.slice(1)}?`, commands };
}

async function finish(context: CommandContext, undertaking: Undertaking): Promise<CommandResult> {
	const { args, io } = context;
	const { located, plan, whole } = undertaking;
	const token = cancelOnInterrupt(io);
	const globs = args.values.get('allow-protected') ?? [];
	try {
		const approved = { ...plan, verify: plan.verify.map(command => ({ ...command, approved: !command.left })) };
		const outcome = await applyPlan(
			located.host,
			approved,
			{
				verify: !args.flags.has('no-verify'),
				approvedHash: planHash(approved),
				allowProtected: path => matchesAny(path, globs),
				...(whole && { whole }),
				onOutput: createOutput(context),
			},
			token,
		);
		return await toResult(outcome, undertaking, context);
	} finally {
		token.dispose();
	}
}

async function toResult(
	outcome: ApplyOutcome,
	{ located, plan }: Undertaking,
	context: CommandContext,
): Promise<CommandResult> {
	switch (outcome.kind) {
		case 'failed':
			return outcome;
		case 'cancelled': {
			const next = `Run “spec-ops ${context.args.command}” again.`;
			return failed('apply.cancelled', 'Applying was stopped.', nothingWritten, next);
		}
		case 'stale':
			return refuseStale(plan, outcome.moved, context);
		case 'applied':
			tellKept(context, located, outcome.kept);
			return {
				kind: 'done',
				exit: isVerifiedOrSkipped(outcome) ? exitCode.done : exitCode.verificationFailed,
				document: {
					version: documentVersion,
					cycle: outcome.cycle,
					status: outcome.status,
					edits: outcome.edits.map(({ op, path, from }) => ({ op, path, ...(from === undefined ? {} : { from }) })),
					verify: outcome.results,
					...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
					...(plan.made && plan.notes ? { notes: plan.notes } : {}),
				},
				text: renderApplied(outcome, plan, await countPending(located), context),
			};
	}
}

/** Commands that ran over files that changed meanwhile proved nothing, which a script must not take for a yes. */
function isVerifiedOrSkipped({ status, results }: Applied): boolean {
	return status === 'applied' || (status === 'unverified' && results.length === 0);
}

/** The refusal of a plan that does not fit any more, with what moved. */
export function refuseStale(plan: Plan, moved: readonly string[], { args }: CommandContext): CommandFailed {
	const message = `The plan is stale. Changed since it was made: ${moved.join(', ')}.`;
	const replan = args.command !== 'apply' || args.positionals.length > 0 ? '' : ', or apply with --replan';
	const again = plan.made ? 'run “spec-ops record” again' : `plan again with “spec-ops plan”${replan}`;
	const lost = plan.made ? '' : describeLost(plan);
	const next = `Look at what moved, then ${again}.${lost && ` ${lost}`}`;
	const failure = { ...failed(staleCode(plan, moved), message, nothingWritten, next), details: { moved } };
	return { kind: 'refused', failure, exit: exitCode.stale };
}

/** What a new plan does not take over from this one. */
function describeLost(plan: Plan): string {
	const { written, isPicked } = ownWork(plan);
	const texts = written.length > 0 ? [`what was written into the proposed ${written.map(escapePath).join(', ')}`] : [];
	const lost = [...texts, ...(isPicked ? ['what was ticked and unticked'] : [])];
	return lost.length > 0 ? `A new plan is without ${lost.join(', and without ')}; this one is kept.` : '';
}

function staleCode({ spec, edits }: Plan, moved: readonly string[]): FailureCode {
	if (moved.includes(spec.path)) {
		return 'plan.spec_changed';
	}
	const created = new Set(edits.filter(({ op }) => op === 'create').map(({ path }) => path));
	return moved.every(path => created.has(path)) ? 'conflict.exists' : 'conflict.base_changed';
}
