import type { Failure } from '../core/failure';
import type { RecordedVerify } from '../core/history/record';
import type { SpecState } from '../core/plan/state/readState';
import { showControls } from '../core/text/showControls';
import type { CommandContext } from './command';
import { confirm } from './confirm';
import type { LocatedSpec } from './locateSpec';
import { renderCommand } from './render/commands';

/** Show the commands that verify a spec and get a yes, unless each was approved before in this folder. */
export async function approveCommands(
	context: CommandContext,
	{ host, root }: LocatedSpec,
	commands: readonly RecordedVerify[],
	{ diff }: SpecState,
): Promise<Failure | undefined> {
	const { args, io, palette } = context;
	if (!args.flags.has('json')) {
		const lines = commands.flatMap(command => renderCommand(command, diff.changes, palette));
		io.out(`${palette.strong('Verification')} in ${showControls(root)}\n${lines.join('\n')}\n`);
	}
	const known = new Set((await host.approvals.list()).map(({ command }) => command));
	const texts = commands.map(({ command }) => command);
	return texts.every(text => known.has(text))
		? undefined
		: confirm(context, host, { text: 'Run these commands?', commands: texts });
}
