import { isLeft } from '../../apply/journal/isLeft';
import { type Failure, failed, nothingWritten } from '../../failure';
import type { PlannerInfo } from '../../history/record';
import type { CancellationToken, Host } from '../../host';
import { findProtected } from '../../plan/guard/findProtected';
import { agentPlanner } from '../../plan/handedInBy';
import { createHandedPlanner } from '../../plan/model/answer/createHandedPlanner';
import { maskKeys } from '../../plan/model/secrets/maskKeys';
import { ownWork } from '../../plan/ownWork';
import type { Plan } from '../../plan/plan';
import { planHash } from '../../plan/planHash';
import { planSpec } from '../../plan/planSpec';
import { loadPlan, savePlan } from '../../plan/planStore';
import { collapse } from '../../spec/collapse';
import { stateFolder } from '../../store/prepareStateFolder';
import { agentLimits } from '../agentLimits';
import type { AgentAnswer, AgentSpec } from '../agentSpecs';
import { shorten, shortenList } from '../shorten';

export interface Submission {
	/** JSON of the schema `answerSchema`; from outside. */
	readonly answer: string;
	/** SHA-256 of the spec that it was made from, where that is told. */
	readonly basis: string | undefined;
	/** What the agent's program calls itself; from outside. */
	readonly client: string | undefined;
}

/**
 * `submit_plan`: take a plan that an agent made for what is pending, and save it as the plan of the spec.
 *
 * It has to pass all that any planner's plan has to pass. Nothing is approved by it, and nothing but the saved plan is
 * written. A plan into which a person wrote stays, and so does any plan while a cycle is being written.
 */
export async function submitPlan(
	spec: AgentSpec,
	{ answer, basis, client }: Submission,
	token: CancellationToken,
): Promise<AgentAnswer> {
	const refused = await refuseToReplace(spec);
	if (refused) {
		return refused;
	}
	const { host, path, name } = spec;
	const planner = createHandedPlanner(answer, describePlanner(client));
	const before = await loadPlan(host, path);
	const outcome = await planSpec(host, path, { planner, ...(before && { before }) }, token);
	if (outcome.kind === 'failed') {
		return outcome;
	}
	if (outcome.kind === 'cancelled') {
		return failed('plan.cancelled', 'The call was cancelled.', nothingWritten, 'Hand in the plan again.');
	}
	const { plan } = outcome;
	const mismatch = outcome.kind === 'nothing' ? nothingPending(name) : checkBasis(plan, basis, name);
	if (mismatch) {
		return mismatch;
	}
	// A person may have written into the plan that is there while this one was checked.
	const refusedNow = await refuseToReplace(spec);
	if (refusedNow || token.isCancellationRequested) {
		return refusedNow ?? failed('plan.cancelled', 'The call was cancelled.', nothingWritten, 'Hand in the plan again.');
	}
	const replaced = await loadPlan(host, path);
	await savePlan(host, plan);
	return { kind: 'answered', document: await describeSubmitted(host, plan, name, replaced) };
}

/** From outside, and shown and recorded with the plan: one line, not long, no key. */
function describePlanner(client: string | undefined): PlannerInfo {
	const told = collapse((client ?? '').replace(/[^\p{L}\p{N} ._/+@()-]/gu, ' ')).slice(0, agentLimits.clientUnits);
	const model = maskKeys(told).text.trim();
	return model === '' ? { id: agentPlanner } : { id: agentPlanner, model };
}

async function refuseToReplace({ host, path, name, isHeld }: AgentSpec): Promise<Failure | undefined> {
	if (await host.lock.holder()) {
		const next = 'Wait until it is done, read the delta again, then hand in the plan.';
		return failed('lock.held', 'A cycle is being written in this project.', nothingWritten, next);
	}
	if (await isLeft(host)) {
		const message = 'A program was stopped while it wrote files of this project, so they may be half written.';
		const next = 'Ask the user to open the spec in the editor, or to run “spec-ops recover”, then hand in the plan.';
		return failed('journal.left', message, nothingWritten, next);
	}
	const saved = await loadPlan(host, path);
	if (!isHeld?.() && !(saved && ownWork(saved).written.length > 0)) {
		return undefined;
	}
	const message = `A person is at work on another plan of ${name}.`;
	const next = 'Ask them to apply or to discard that plan, then hand in yours again.';
	return failed('plan.in_review', message, `${nothingWritten} Their plan stays as it is.`, next);
}

function nothingPending(name: string): Failure {
	const next = 'Change the spec first; read_delta tells what is pending.';
	return failed('plan.nothing', `Nothing is pending in ${name}.`, nothingWritten, next);
}

function checkBasis({ spec }: Plan, basis: string | undefined, name: string): Failure | undefined {
	if (basis === undefined || basis === spec.sha256) {
		return undefined;
	}
	const message = `${name} is not the one that the plan was made from any more.`;
	return failed('plan.spec_changed', message, nothingWritten, 'Read the delta again, and make the plan of that.');
}

async function describeSubmitted(host: Host, plan: Plan, name: string, replaced: Plan | undefined) {
	const reasons = await findProtected(host.disk, plan);
	return {
		plan: planHash(plan),
		spec: name,
		changes: shortenList(plan.changes, ({ id, state }) => ({ id, state })),
		unresolved: shortenList(plan.unresolved, ({ id, reason }) => ({ id, reason: shorten(reason) })),
		edits: shortenList(plan.edits, ({ op, path, from }) => ({
			op,
			path,
			...(from !== undefined && { from }),
			...(reasons.has(path) && { protected: reasons.get(path) }),
		})),
		verify: shortenList(plan.verify, ({ command, expect, source }) => ({ command: shorten(command), expect, source })),
		...(plan.notes && { notes: shortenList(plan.notes, note => shorten(note)) }),
		...(replaced && { replaced: { planner: replaced.planner, createdAt: replaced.createdAt } }),
		state: `The plan is saved in ${stateFolder}. No file of the project was written, nothing was run, nothing is approved.`,
		next: 'A person reviews it in the plan view of the editor, or with “spec-ops show” and “spec-ops apply”. Tell them so; do not make the edits yourself.',
	};
}
