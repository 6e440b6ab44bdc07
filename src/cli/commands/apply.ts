import { type ApplyOutcome, applyPlan } from '../../core/apply/applyPlan';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { describeSource } from '../../core/history/describeBaseline';
import { isProtected } from '../../core/plan/guard/isProtected';
import type { Plan } from '../../core/plan/plan';
import { planHash } from '../../core/plan/planHash';
import { loadPlan, savePlan } from '../../core/plan/planStore';
import { showControls } from '../../core/text/showControls';
import { cancelOnInterrupt } from '../cancellation';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import { type LocatedSpec, locateSpec } from '../locateSpec';
import { matchesAny } from '../matchesAny';
import { renderApplied } from '../render/applied';
import { renderPlan } from '../render/plan';
import { makePlan } from './plan';
import { readPlanFile } from './show';

/** `spec-ops apply`: show the plan, ask, write, verify, record. */
export async function apply(context: CommandContext): Promise<CommandResult> {
	const located = await locateSpec(context);
	if (located.kind === 'failed') {
		return located;
	}
	const chosen = await choosePlan(context, located);
	if (chosen.kind === 'failed') {
		return chosen;
	}
	const { plan } = chosen;
	if (plan.changes.length === 0) {
		const document = { version: documentVersion, cycle: null, status: 'nothing', edits: [], verify: [] };
		return { kind: 'done', exit: exitCode.done, document, text: `No changes. ${located.path} is as it was applied.\n` };
	}
	const refusal = await approve(context, plan);
	return refusal ?? finish(context, located, plan);
}

/** The plan of the call: the named file, else the saved one, else a new one. */
async function choosePlan(
	context: CommandContext,
	located: LocatedSpec,
): Promise<{ readonly kind: 'chosen'; readonly plan: Plan } | Failure> {
	const { args } = context;
	const file = args.positionals[0];
	if (file !== undefined) {
		const read = await readPlanFile(context, file);
		return read.kind === 'failed' ? read : { kind: 'chosen', plan: read.plan };
	}
	const fresh = args.flags.has('replan') || args.values.has('target');
	const saved = fresh ? undefined : await loadPlan(located.host, located.path);
	// An empty plan says nothing of what changed since.
	if (saved && saved.changes.length > 0) {
		return { kind: 'chosen', plan: saved };
	}
	const made = await makePlan(context, located);
	if (made.kind === 'failed') {
		return made;
	}
	await savePlan(located.host, made.plan);
	return { kind: 'chosen', plan: made.plan };
}

/** Show the plan and get a yes, from `--auto-approve` or from a person. */
async function approve({ args, io, palette }: CommandContext, plan: Plan): Promise<Failure | undefined> {
	const json = args.flags.has('json');
	if (plan.unresolved.length === plan.changes.length) {
		const next = 'Edit the files yourself and plan again, or look at the reasons with “spec-ops show”.';
		return failed('apply.unresolved', 'The plan resolves none of the changes.', nothingWritten, next);
	}
	if (!json) {
		io.out(renderPlan(plan, describeSource(plan.baseline), palette));
	}
	if (args.flags.has('auto-approve')) {
		return undefined;
	}
	if (!io.interactive) {
		const next = 'Run it in a terminal, or approve what is selected and the commands shown with --auto-approve.';
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
				allowProtected: path => isProtected(path) === undefined || matchesAny(path, globs),
				onOutput: text => json || io.out(palette.dim(showControls(text))),
			},
			token,
		);
		return toResult(outcome, plan, context);
	} finally {
		token.dispose();
	}
}

function toResult(outcome: ApplyOutcome, plan: Plan, { palette }: CommandContext): CommandResult {
	switch (outcome.kind) {
		case 'failed':
			return outcome;
		case 'cancelled':
			return failed('apply.cancelled', 'Applying was stopped.', nothingWritten, 'Run “spec-ops apply” again.');
		case 'stale':
			return refuseStale(plan, outcome.moved);
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
				},
				text: renderApplied(outcome, plan, palette),
			};
	}
}

function refuseStale(plan: Plan, moved: readonly string[]): CommandResult {
	const code = moved.includes(plan.spec.path) ? 'plan.spec_changed' : 'conflict.base_changed';
	const message = `The plan is stale. Changed since it was made: ${moved.join(', ')}.`;
	const next = 'Look at what moved, then plan again with “spec-ops plan”, or apply with --replan.';
	const failure = failed(code, message, nothingWritten, next);
	return { kind: 'refused', failure, exit: exitCode.stale, details: { moved } };
}
