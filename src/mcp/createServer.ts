import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
	CallToolRequestSchema,
	type CallToolResult,
	ListToolsRequestSchema,
	type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import type { AgentSpecs } from '../core/agent/agentSpecs';
import { type AgentTool, agentTools } from '../core/agent/agentTools';
import { answerAgent } from '../core/agent/answerAgent';
import { tokenOf } from './tokenOf';

const instructions =
	'The spec of this project says what its software has to do. read_delta tells which of its requirements changed since it was last applied, read_history why things are as they are. To make pending changes true, hand the whole new text of the files in with submit_plan: a person reviews and applies the plan. None of these tools writes a file of the project or runs anything.';

/** The server of the agent's tools over these specs; it has yet to be connected. */
export function createServer(specs: AgentSpecs, version: string): Server {
	const server = new Server(
		{ name: 'spec-ops', title: 'Spec-Driven Ops', version },
		{ capabilities: { tools: {} }, instructions },
	);
	server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: agentTools.map(toTool) }));
	server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }): Promise<CallToolResult> => {
		const client = server.getClientVersion()?.name;
		const context = { specs, ...(client !== undefined && { client }) };
		const { text, isError } = await answerAgent(params.name, params.arguments, context, tokenOf(signal));
		return { content: [{ type: 'text', text }], ...(isError && { isError }) };
	});
	return server;
}

function toTool({ name, title, description, readOnly, input }: AgentTool): Tool {
	return {
		name,
		title,
		description,
		inputSchema: { ...input, type: 'object' },
		annotations: {
			title,
			readOnlyHint: readOnly,
			destructiveHint: false,
			idempotentHint: true,
			openWorldHint: false,
		},
	};
}
