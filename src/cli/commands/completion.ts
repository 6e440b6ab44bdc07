import { failed, nothingWritten } from '../../core/failure';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { completionScripts } from '../completion/scripts';
import { exitCode } from '../exitCode';

/** `spec-ops completion SHELL`: the script that makes a shell complete calls. */
export async function completion({ args }: CommandContext): Promise<CommandResult> {
	const shell = args.positionals[0] ?? '';
	const script = Object.entries(completionScripts).find(([name]) => name === shell)?.[1];
	if (script === undefined) {
		const known = Object.keys(completionScripts).join(', ');
		return failed('usage', `There is no completion for “${shell}”.`, nothingWritten, `Name one of ${known}.`);
	}
	return { kind: 'done', exit: exitCode.done, document: { version: documentVersion, shell, script }, text: script };
}
