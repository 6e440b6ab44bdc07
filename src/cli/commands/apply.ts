import { type ApplyOutcome, applyPlan } from '../../core/apply/applyPlan';
import { type Failure, type FailureCode, failed, nothingWritten } from '../../core/failure';
import { describeSource } from '../../core/history/describeBaseline';
import { findMoved } from '../../core/plan/findMoved';
import { checkPlanPaths } from '../../core/plan/guard/checkPaths';
import type { Plan } from '../../core/plan/plan';
import { planHash } from '../../core/plan/planHash';
import { showControls } from '../../core/text/showControls';
import { cancelOnInterrupt } from '../cancellation';
import { choosePlan } from '../choosePlan';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import type { LocatedSpec } from '../locateSpec';
import { matchesAny } from '../matchesAny';
import { renderApplied } from '../render/applied';
import { renderNothing, renderPlan } from '../render/plan';

/** `spec-ops apply`: show the plan, ask, write, verify, record. */
export async function apply(context: CommandContext): Promise<CommandResult> {
	const chosen = await choosePlan(context);
	if (chosen.kind === 'failed') {
		return chosen;
	}
	const { plan, located } = chosen;
	if (plan.changes.length === 0) {
		const document = { version: documentVersion, cycle: null, status: 'nothing', edits: [], verify: [] };
		return { kind: 'done', exit: exitCode.done, document, text: renderNothing(plan) };
	}
	// Nobody is asked about a plan that can only be refused.
	const refused = checkPlanPaths(plan);
	if (refused) {
		return refused;
	}
	const moved = await findMoved(located.host, plan);
	if (moved.length > 0) {
		return refuseStale(plan, moved, context);
	}
	return (await approve(context, plan)) ?? finish(context, located, plan);
}

/** Show the plan and get a yes, from `--auto-approve` or from a person. */
async function approve({ args, io, palette }: CommandContext, plan: Plan): Promise<Failure | undefined> {
	const json = args.flags.has('json');
	if (plan.unresolved.length === plan.changes.length) {
		const next = 'Edit the files yourself and plan again, or look at the reasons with “spec-ops show”.';
		return failed('apply.unresolved', 'The plan resolves none of the changes.', nothingWritten, next);
	}
	if (!json) {
		io.out(renderPlan(plan, describeSource(plan.baseline), palette, args.values.get('target')));
	}
	if (args.flags.has('auto-approve')) {
		return undefined;
	}
	// Whoever asked for JSON alone has not seen the plan.
	if (!io.interactive || json) {
		const next =
			'Run it in a terminal without --json, or approve what is selected and the commands shown with --auto-approve.';
		return failed('apply.not_approved', 'Nobody is there to approve the plan.', nothingWritten, next);
	}
	const answer = await io.ask('\nApply these edits and run these commands? Only “yes” is taken as yes: ');
	return answer.trim() === 'yes'
		? undefined
		: failed('apply.not_approved', 'The plan was not approved.', nothingWritten, 'Run “spec-ops apply” again.');
}

async function finish(context: CommandContext, located: LocatedSpec, plan: Plan): Promise<CommandResult> {
	const { args, io, palette } = context;
	const token = cancelOnInterrupt(io);
	const globs = args.values.get('allow-protected') ?? [];
	const json = args.flags.has('json');
	try {
		const approved = { ...plan, verify: plan.verify.map(command => ({ ...command, approved: true })) };
		const outcome = await applyPlan(
			located.host,
			approved,
			{
				verify: !args.flags.has('no-verify'),
				approvedHash: planHash(approved),
				allowProtected: path => matchesAny(path, globs),
				onOutput: text => json || io.out(palette.dim(showControls(text))),
			},
			token,
		);
		return toResult(outcome, plan, context);
	} finally {
		token.dispose();
	}
}

function toResult(outcome: ApplyOutcome, plan: Plan, context: CommandContext): CommandResult {
	switch (outcome.kind) {
		case 'failed':
			return outcome;
		case 'cancelled':
			return failed('apply.cancelled', 'Applying was stopped.', nothingWritten, 'Run “spec-ops apply” again.');
		case 'stale':
			return refuseStale(plan, outcome.moved, context);
		case 'applied':
			return {
				kind: 'done',
				exit: outcome.status === 'failed' ? exitCode.verificationFailed : exitCode.done,
				document: {
					version: documentVersion,
					cycle: outcome.cycle,
					status: outcome.status,
					edits: outcome.edits.map(({ op, path, from }) => ({ op, path, ...(from === undefined ? {} : { from }) })),
					verify: outcome.results,
					...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
				},
				text: renderApplied(outcome, plan, context.palette),
			};
	}
}

function refuseStale(plan: Plan, moved: readonly string[], { args }: CommandContext): CommandResult {
	const message = `The plan is stale. Changed since it was made: ${moved.join(', ')}.`;
	const again = args.positionals.length > 0 ? '' : ', or apply with --replan';
	const next = `Look at what moved, then plan again with “spec-ops plan”${again}.`;
	const failure = failed(staleCode(plan, moved), message, nothingWritten, next);
	return { kind: 'refused', failure, exit: exitCode.stale, details: { moved } };
}

function staleCode({ spec, edits }: Plan, moved: readonly string[]): FailureCode {
	if (moved.includes(spec.path)) {
		return 'plan.spec_changed';
	}
	const created = new Set(edits.filter(({ op }) => op === 'create').map(({ path }) => path));
	return moved.every(path => created.has(path)) ? 'conflict.exists' : 'conflict.base_changed';
}
