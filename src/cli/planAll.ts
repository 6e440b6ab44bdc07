import { findSpecs } from '../adapters/findSpecs';
import { failed, nothingWritten } from '../core/failure';
import { showControls } from '../core/text/showControls';
import { count } from '../core/text/words';
import { type Command, type CommandContext, type CommandResult, documentVersion } from './command';
import { type ExitCode, exitCode } from './exitCode';

/** Options that mean one spec. */
const single = ['spec', 'target', 'out'] as const;

/** Run `plan` for every spec of the workspace; one that cannot be planned does not keep the others from it. */
export async function planAll(context: CommandContext, planOne: Command): Promise<CommandResult> {
	const { args, io, palette } = context;
	const conflicting = single.find(option => args.values.has(option));
	if (conflicting) {
		const message = `--all plans every spec, so it does not go with --${conflicting}.`;
		return failed('usage', message, nothingWritten, 'Leave out one of them.');
	}
	const paths = await findSpecs(io.cwd);
	if (paths.length === 0) {
		const next = 'Make one with “spec-ops init”.';
		return failed('spec.missing', 'There is no spec in this folder, below or above it.', nothingWritten, next);
	}
	const entries: Readonly<Record<string, unknown>>[] = [];
	const texts: string[] = [];
	let exit: ExitCode = exitCode.done;
	for (const path of paths) {
		const result = await planOne({
			...context,
			args: { ...args, values: new Map([...args.values, ['spec', [path]]]) },
		});
		if (result.kind === 'done') {
			entries.push({ path, plan: result.document });
			texts.push(result.text);
			exit = exit === exitCode.done ? result.exit : exit;
		} else {
			const { code, message, state, next } = result.kind === 'refused' ? result.failure : result;
			// Whoever stops one stops all.
			if (code === 'plan.cancelled') {
				return result;
			}
			entries.push({ path, error: { code, message, state, next } });
			texts.push(`${palette.alarm('Error:')} ${[message, state, next].map(showControls).join('\n')}\n`);
			exit = exitCode.error;
		}
	}
	return {
		kind: 'done',
		exit,
		document: { version: documentVersion, specs: entries },
		text: `${texts.join('\n')}\n${count(paths.length, 'spec')}.\n`,
	};
}
