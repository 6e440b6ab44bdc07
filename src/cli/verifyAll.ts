import { findSpecs } from '../adapters/findSpecs';
import { verifyUnrecorded } from '../core/apply/verifyUnrecorded';
import { type Failure, failed, nothingWritten } from '../core/failure';
import type { RecordedVerify } from '../core/history/record';
import { verifyCommands } from '../core/plan/commands/verifyCommands';
import { readState } from '../core/plan/state/readState';
import { showControls } from '../core/text/showControls';
import { count } from '../core/text/words';
import type { VerifyOutcome } from '../core/verify/verifyOnce';
import { approveCommands } from './approveCommands';
import { cancelOnInterrupt } from './cancellation';
import { type CommandContext, type CommandResult, documentVersion } from './command';
import { createOutput } from './createOutput';
import { type ExitCode, exitCode } from './exitCode';
import type { LocatedSpec } from './locateSpec';
import { locateToWrite } from './locateToWrite';
import { nameChoices } from './nameChoices';
import { renderVerified } from './render/verified';

/** Options that are about one spec. */
const single = ['spec', 'record', 'coverage'] as const;

/** A spec with what verifies it; its path is the one from where the call was made. */
type Prepared =
	| {
			readonly kind: 'ready';
			readonly path: string;
			readonly located: LocatedSpec;
			readonly commands: readonly RecordedVerify[];
	  }
	| { readonly kind: 'nothing'; readonly path: string }
	| { readonly kind: 'broken'; readonly path: string; readonly failure: Failure };

/**
 * `spec-ops verify --all`: run the commands of every spec of the workspace, once all of them are approved; one that
 * cannot be read does not keep the others from it.
 */
export async function verifyAll(context: CommandContext): Promise<CommandResult> {
	const { args, io } = context;
	const conflicting = single.find(option => args.values.has(option) || args.flags.has(option));
	if (conflicting) {
		const message = `--all verifies every spec, so it does not go with --${conflicting}.`;
		return failed('usage', message, nothingWritten, 'Leave out one of them.');
	}
	const paths = await findSpecs(io.cwd);
	if (paths.length === 0) {
		const next = 'Make one with “spec-ops init”.';
		return failed('spec.missing', 'There is no spec in this folder, below or above it.', nothingWritten, next);
	}
	const specs: Prepared[] = [];
	for (const path of paths) {
		const one = await prepare(context, path);
		if (one.kind === 'failed') {
			return one;
		}
		specs.push(one);
	}
	return specs.every(({ kind }) => kind === 'nothing') ? refuseNothing() : runAll(context, specs);
}

function refuseNothing(): Failure {
	const message = 'There is nothing to verify: no spec and no last cycle of one has a command.';
	const next = 'Write commands into a bash fence under a heading “Verify” in a spec.';
	return failed('verify.nothing', message, nothingWritten, next);
}

/** @returns The refusal where its commands are not approved. */
async function prepare(context: CommandContext, path: string): Promise<Prepared | Failure> {
	const { args, io, palette } = context;
	const values = new Map([...args.values, ['spec', [path]] as const]);
	const located = await locateToWrite({ ...context, args: { ...args, values } });
	if (located.kind === 'failed') {
		return { kind: 'broken', path, failure: located };
	}
	const read = await readState(located.host, located.path);
	if (read.kind === 'failed') {
		return { kind: 'broken', path, failure: read };
	}
	const commands = verifyCommands(read.state);
	if (commands.length === 0) {
		return { kind: 'nothing', path };
	}
	if (!args.flags.has('json')) {
		io.out(`${palette.strong(showControls(path))}: `);
	}
	return (await approveCommands(context, located, commands, read.state)) ?? { kind: 'ready', path, located, commands };
}

/** What became of one spec: for scripts, for people, and for the exit code. */
interface Told {
	readonly entry: Readonly<Record<string, unknown>>;
	readonly text: string;
	readonly exit: ExitCode;
}

async function runAll(context: CommandContext, specs: readonly Prepared[]): Promise<CommandResult> {
	const token = cancelOnInterrupt(context.io);
	const onOutput = createOutput(context);
	const told: Told[] = [];
	try {
		for (const one of specs) {
			const outcome =
				one.kind === 'ready' ? await verifyUnrecorded(one.located.host, one.commands, onOutput, token) : undefined;
			told.push(tell(context, one, outcome));
			if (token.isCancellationRequested) {
				break;
			}
		}
	} finally {
		token.dispose();
	}
	const exits = new Set(told.map(({ exit }) => exit));
	const exit = [exitCode.error, exitCode.verificationFailed].find(code => exits.has(code)) ?? exitCode.done;
	return {
		kind: 'done',
		exit,
		document: { version: documentVersion, specs: told.map(({ entry }) => entry) },
		text: `${told.map(({ text }) => text).join('\n')}\n${count(specs.length, 'spec')}.\n`,
	};
}

function tell({ palette }: CommandContext, one: Prepared, outcome: VerifyOutcome | Failure | undefined): Told {
	const { path } = one;
	const title = palette.strong(showControls(path));
	const failure = one.kind === 'broken' ? one.failure : outcome && 'code' in outcome ? outcome : undefined;
	if (failure) {
		const { code, message, state, next } = nameChoices(failure);
		const text = `${title}\n${palette.alarm('Error:')} ${[message, state, next].map(showControls).join('\n')}\n`;
		return { entry: { path, error: { code, message, state, next } }, text, exit: exitCode.error };
	}
	if (one.kind !== 'ready' || !outcome || 'code' in outcome) {
		const entry = { path, results: [], status: 'unverified', reason: 'no command' };
		return { entry, text: `${title}\nThere is no command to verify it with.\n`, exit: exitCode.done };
	}
	return {
		entry: { path, ...outcome },
		text: `${title}${renderVerified(outcome, one.commands, palette)}`,
		exit: outcome.status === 'applied' ? exitCode.done : exitCode.verificationFailed,
	};
}
