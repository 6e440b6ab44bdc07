import { toFailure } from '../apply/toFailure';
import { type Failure, failed } from '../failure';
import { type CancellationToken, DiskError } from '../host';
import { stateFolder } from '../store/prepareStateFolder';
import type { AgentContext } from './agentSpecs';
import { callAgentTool } from './callAgentTool';

/** What an agent reads as the answer to a call. */
export interface AgentText {
	/** One JSON document; that of a refusal is `{error: {code, message, state, next}}`. */
	readonly text: string;
	readonly isError: boolean;
}

/** Answer a call of one of `agentTools`, whatever happens. */
export async function answerAgent(
	name: string,
	input: unknown,
	context: AgentContext,
	token: CancellationToken,
): Promise<AgentText> {
	const answer = await callAgentTool(name, input, context, token).catch(describeThrown);
	if (answer.kind === 'answered') {
		return { text: JSON.stringify(answer.document), isError: false };
	}
	const { code, message, state, next } = answer;
	return { text: JSON.stringify({ error: { code, message, state, next } }), isError: true };
}

const state = `Nothing outside of ${stateFolder} was written.`;

function describeThrown(error: unknown): Failure {
	if (error instanceof DiskError) {
		return toFailure(error, state, error.path.startsWith(stateFolder) ? 'written' : 'read');
	}
	// Its text may hold anything.
	return failed('internal', 'Something broke that should not.', state, 'Tell the user to report it.');
}
