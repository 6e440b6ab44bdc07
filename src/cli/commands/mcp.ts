import type { CommandContext, CommandResult } from '../command';
import { exitCode } from '../exitCode';

const hint = 'This is for agents, which speak the Model Context Protocol to it. Ctrl+D ends it.\n';

/** `spec-ops mcp`: serve the specs of this folder to an agent until it goes away; standard output is the protocol's. */
export async function mcp({ io, serveMcp }: CommandContext): Promise<CommandResult> {
	if (io.interactive) {
		io.err(hint);
	}
	await serveMcp(io.cwd);
	return { kind: 'done', exit: exitCode.done, document: {}, text: '' };
}
