import type { CancellationToken } from '../host';
import { parseAgentCall } from './agentCall';
import type { AgentAnswer, AgentContext } from './agentSpecs';
import { sealTexts } from './sealTexts';
import { listSpecs } from './tools/listSpecs';
import { readCycles } from './tools/readCycles';
import { readDelta } from './tools/readDelta';
import { readDrift } from './tools/readDrift';
import { readProblems } from './tools/readProblems';
import { readSpecLines } from './tools/readSpecLines';
import { submitPlan } from './tools/submitPlan';

/**
 * Do what an agent asks for by one of `agentTools`. No file of the workspace is written and nothing is run.
 *
 * Only specs, their histories, saved plans and which files drifted are told of, in bounded answers, without what looks like a key.
 *
 * @param input The arguments of the call, from outside; `undefined` for none.
 */
export async function callAgentTool(
	name: string,
	input: unknown,
	context: AgentContext,
	token: CancellationToken,
): Promise<AgentAnswer> {
	return sealTexts(await answer(name, input, context, token));
}

async function answer(
	name: string,
	input: unknown,
	context: AgentContext,
	token: CancellationToken,
): Promise<AgentAnswer> {
	const parsed = parseAgentCall(name, input);
	if (parsed.kind === 'failed') {
		return parsed;
	}
	const { call } = parsed;
	if (call.name === 'list_specs') {
		return listSpecs(context.specs);
	}
	const spec = await context.specs.find(call.input.spec);
	if (spec.kind === 'failed') {
		return spec;
	}
	switch (call.name) {
		case 'read_spec':
			return readSpecLines(spec, call.input);
		case 'read_delta':
			return readDelta(spec, call.input.from);
		case 'read_history':
			return readCycles(spec, call.input);
		case 'read_problems':
			return readProblems(spec, call.input.from);
		case 'read_drift':
			return readDrift(spec, call.input.from, token);
		case 'submit_plan': {
			const { plan, based_on: basis } = call.input;
			const answer = typeof plan === 'string' ? plan : JSON.stringify(plan);
			return submitPlan(spec, { answer, basis, client: context.client }, token);
		}
	}
}
