import type { Host } from '../core/host';
import type { CommandName } from './catalogue/catalogue';
import type { CommandContext, CommandResult } from './command';
import { hostsOfCall } from './hostsOfCall';
import { otherCommands } from './otherCommands';

/** Run a command that needs a Root, its history and Git, or an agent. */
export async function runOnRoot(
	name: Exclude<CommandName, 'lint' | 'parse'>,
	context: Omit<CommandContext, 'openHost'>,
	openHost: (root: string) => Host,
): Promise<CommandResult> {
	const hosts = hostsOfCall(openHost, context.args, context.io);
	return hosts.kind === 'failed' ? hosts : otherCommands[name]({ ...context, openHost: hosts.open });
}
