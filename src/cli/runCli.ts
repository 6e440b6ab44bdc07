import { toFailure } from '../core/apply/toFailure';
import type { Failure } from '../core/failure';
import { DiskError, type Host } from '../core/host';
import { stateFolder } from '../core/store/prepareStateFolder';
import { showControls } from '../core/text/showControls';
import { type Arguments, parseArguments } from './arguments';
import type { CommandName } from './catalogue/catalogue';
import { type Command, type CommandResult, documentVersion } from './command';
import { lint } from './commands/lint';
import { parse } from './commands/parse';
import { type ExitCode, exitCode } from './exitCode';
import { formatJson } from './formatJson';
import { helpText } from './help';
import { hostsOfCall } from './hostsOfCall';
import type { Io } from './io';
import { createPalette, type Palette } from './palette';
import type { Models } from './planner/models';
import { refuseKeys } from './planner/refuseKeys';

export interface CliOptions {
	readonly version: string;
	readonly openHost: (root: string) => Host;
	readonly models: Models;
	/** Serves the specs of a folder to an agent, until that goes away. */
	readonly serveMcp: (folder: string) => Promise<void>;
}

/** In as few files as can be: each costs about as much as the code in it. */
async function commandOf(name: CommandName): Promise<Command> {
	if (name === 'lint') {
		return lint;
	}
	return name === 'parse' ? parse : (await import('./otherCommands')).otherCommands[name];
}

/**
 * Run one call of `spec-ops`.
 *
 * With `--json`, standard output gets exactly one document, also for errors. Otherwise results go to
 * standard output and errors, in three sentences, to standard error.
 */
export async function runCli(argv: readonly string[], io: Io, options: CliOptions): Promise<ExitCode> {
	if (argv[0] === 'complete') {
		const { complete } = await import('./completion/complete');
		io.out(await complete(argv.slice(1), { io, openHost: options.openHost }));
		return exitCode.done;
	}
	const parsed = refuseKeys(argv, io.env) ?? parseArguments(argv);
	switch (parsed.kind) {
		case 'help':
			io.out(helpText(parsed.command));
			return exitCode.done;
		case 'version':
			io.out(`spec-ops ${options.version}\n`);
			return exitCode.done;
		case 'failed':
			return report(parsed, io, createPalette(io.color, io.columns), argv.includes('--json'));
		case 'arguments':
			return run(parsed, io, options);
	}
}

async function run(args: Arguments, io: Io, options: CliOptions): Promise<ExitCode> {
	const palette = createPalette(io.color, io.columns);
	const json = args.flags.has('json');
	try {
		const hosts = hostsOfCall(options.openHost, args, io);
		if (hosts.kind === 'failed') {
			return report(hosts, io, palette, json);
		}
		const command = await commandOf(args.command);
		return report(await command({ io, palette, args, ...options, openHost: hosts.open }), io, palette, json);
	} catch (error) {
		if (args.flags.has('debug')) {
			io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
		}
		return report(toRefusal(error), io, palette, json);
	}
}

/** What applying a plan may throw it tells itself; all else only reads, or writes local state. */
function toRefusal(error: unknown): Failure {
	if (!(error instanceof DiskError)) {
		return broken(error);
	}
	const doing = error.path.startsWith(stateFolder) ? 'written' : 'read';
	return toFailure(error, `Nothing outside of ${stateFolder} was written.`, doing);
}

function broken(error: unknown): Failure {
	return {
		kind: 'failed',
		code: 'internal',
		message: `Something broke that should not: ${error instanceof Error ? error.message : String(error)}.`,
		state: 'The files are as the last finished step left them; “git status” shows what differs.',
		next: 'Run the same call with --debug, and report what it prints.',
	};
}

function report(result: CommandResult, io: Io, palette: Palette, json: boolean): ExitCode {
	if (result.kind === 'done') {
		io.out(json ? formatJson(result.document) : result.text);
		return result.exit;
	}
	const failure = result.kind === 'refused' ? result.failure : result;
	const found = result.kind === 'refused' ? result.found : undefined;
	if (json) {
		const { code, message, state, next, details } = failure;
		const error = { code, message, state, next, ...details };
		io.out(formatJson({ version: documentVersion, ...found?.document, error }));
	} else if (found) {
		io.out(found.text);
	}
	io.err(`${palette.alarm('Error:')} ${[failure.message, failure.state, failure.next].map(showControls).join('\n')}\n`);
	return result.kind === 'refused' ? result.exit : exitCode.error;
}
