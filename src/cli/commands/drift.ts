import { type Drift, driftedFiles } from '../../core/drift/drift';
import { findDrift } from '../../core/drift/findDrift';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { cancelOnInterrupt } from '../cancellation';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { driftAll } from '../driftAll';
import { driftDocument } from '../driftDocument';
import { exitCode } from '../exitCode';
import { type LocatedRoot, locateRoot } from '../locateRoot';
import { renderDrift } from '../render/drift';
import { settleDrift } from '../settleDrift';
import { settleToRead } from '../settleToRead';

/** `spec-ops drift`: the files that are not as they were recorded; with `accept` or `reapply` a cycle that settles it. */
export async function drift(context: CommandContext): Promise<CommandResult> {
	const { args } = context;
	const [word] = args.positionals;
	if (word !== undefined && word !== 'accept' && word !== 'reapply') {
		const message = `“spec-ops drift” cannot use the word “${word}”.`;
		return failed('usage', message, nothingWritten, 'Use “spec-ops drift”, “drift accept” or “drift reapply”.');
	}
	const misplaced = refuseMisplaced(context, word);
	if (misplaced) {
		return misplaced;
	}
	if (args.flags.has('all')) {
		return driftAll(context);
	}
	const located = await locateRoot(context);
	if (located.kind === 'failed') {
		return located;
	}
	return word === undefined ? look(context, located) : settleDrift(context, located, word);
}

/** Options that only settling takes. */
const settling = [
	...['propose', 'verify', 'only', 'auto-approve', 'allow-protected', 'no-verify', 'lock-timeout'],
	...['from-spec', 'planner', 'model', 'effort'],
] as const;

function refuseMisplaced({ args }: CommandContext, word: string | undefined): Failure | undefined {
	const looking = ['all', 'detailed-exitcode'] as const;
	const misplaced = (word === undefined ? settling : looking).find(option => args.flags.has(option));
	const message = `“spec-ops drift${word === undefined ? '' : ` ${word}`}” takes no --${misplaced}.`;
	return misplaced && failed('usage', message, nothingWritten, 'Leave it out, or see “spec-ops drift --help”.');
}

async function look(context: CommandContext, { host, path }: LocatedRoot): Promise<CommandResult> {
	const { args, io, palette } = context;
	await settleToRead(context, host);
	const token = cancelOnInterrupt(io);
	const options = path === undefined ? {} : { specPath: path };
	const found = await findDrift(host, options, token).finally(() => token.dispose());
	if (found.kind === 'cancelled') {
		return failed('apply.cancelled', 'Looking at the files was stopped.', nothingWritten, 'Run the call again.');
	}
	const done = {
		exit: exitOf(found, args.flags.has('detailed-exitcode')),
		document: { version: documentVersion, ...driftDocument(found) },
		text: renderDrift(found, palette),
	};
	const { refusal } = found;
	return refusal ? { kind: 'refused', failure: refusal, exit: exitCode.error, found: done } : { kind: 'done', ...done };
}

function exitOf(found: Drift, isDetailed: boolean) {
	return isDetailed && driftedFiles(found).length > 0 ? exitCode.changes : exitCode.done;
}
