import type { AgentText } from '../../../../src/core/agent/answerAgent';
import { answerAgent } from '../../../../src/core/agent/answerAgent';
import { failed, nothingWritten } from '../../../../src/core/failure';
import type { CancellationToken, Host } from '../../../../src/core/host';
import { neverCancelled } from '../../support/memoryHost';

export const specPath = '.openspec/spec.md';

/** Call a tool as an agent that has one spec. */
export function callTool(
	host: Host,
	name: string,
	input?: unknown,
	{ client, token = neverCancelled }: { readonly client?: string; readonly token?: CancellationToken } = {},
): Promise<AgentText> {
	const specs = {
		list: async () => [specPath],
		find: async (spec: string | undefined) =>
			spec === undefined || spec === specPath
				? ({ kind: 'found', host, path: specPath, name: specPath } as const)
				: failed('spec.missing', 'There is no such spec here.', nothingWritten, 'Name one.'),
	};
	return answerAgent(name, input, { specs, ...(client !== undefined && { client }) }, token);
}

/** A plan that writes one file. */
export function planWriting(path: string, text: string): Readonly<Record<string, unknown>> {
	return {
		summary: 'Does it.',
		edits: [{ path, text, reason: 'The spec asks for it.', requirements: [] }],
		edit_count: 1,
	};
}
