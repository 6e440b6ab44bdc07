import type { Failure } from '../core/failure';
import { DiskError, type Host } from '../core/host';
import { showControls } from '../core/text/showControls';
import { type Arguments, parseArguments } from './arguments';
import { type CommandResult, documentVersion } from './command';
import { lint } from './commands/lint';
import { parse } from './commands/parse';
import { type ExitCode, exitCode } from './exitCode';
import { helpText } from './help';
import type { Io } from './io';
import { jsonPieces } from './jsonPieces';
import { createPalette, type Palette } from './palette';
import type { Models } from './planner/models';
import { refuseKeys } from './planner/refuseKeys';
import { repeatSpec } from './repeatSpec';
import type { runOnRoot } from './runOnRoot';
import type { toRefusal } from './toRefusal';

/** What only those calls need that work on a Root. */
export interface RootParts {
	readonly openHost: (root: string) => Host;
	readonly runOnRoot: typeof runOnRoot;
	readonly toRefusal: typeof toRefusal;
}

export interface CliOptions {
	readonly version: string;
	/** Called once a call needs them: linting and parsing, which editors and hooks call often, do without. */
	readonly loadRootParts: () => Promise<RootParts>;
	readonly models: Models;
	/** Serves the specs of a folder to an agent, until that goes away. */
	readonly serveMcp: (folder: string) => Promise<void>;
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
		const loadHost = async () => (await options.loadRootParts()).openHost;
		io.out(await complete(argv.slice(1), { io, loadHost }));
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
		return report(await resultOf({ io, palette, args, ...options }), io, palette, json, args);
	} catch (error) {
		if (args.flags.has('debug')) {
			io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
		}
		const isOfDisk = error instanceof DiskError;
		const failure = isOfDisk ? (await options.loadRootParts()).toRefusal(error) : broken(error);
		return report(failure, io, palette, json, args);
	}
}

async function resultOf(context: Parameters<typeof runOnRoot>[1] & CliOptions): Promise<CommandResult> {
	switch (context.args.command) {
		case 'lint':
			return lint(context);
		case 'parse':
			return parse(context);
		default: {
			const { openHost, runOnRoot } = await context.loadRootParts();
			return runOnRoot(context.args.command, context, openHost);
		}
	}
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

function print(io: Io, pieces: Iterable<string>): void {
	for (const piece of pieces) {
		io.out(piece);
	}
}

function report(result: CommandResult, io: Io, palette: Palette, json: boolean, args?: Arguments): ExitCode {
	if (result.kind === 'done') {
		print(io, json ? jsonPieces(result.document) : [result.text]);
		return result.exit;
	}
	const told = result.kind === 'refused' ? result.failure : result;
	const failure = args ? { ...told, next: repeatSpec(told.next, args) } : told;
	const found = result.kind === 'refused' ? result.found : undefined;
	if (json) {
		const { code, message, state, next, details } = failure;
		const error = { code, message, state, next, ...details };
		print(io, jsonPieces({ version: documentVersion, ...found?.document, error }));
	} else if (found) {
		io.out(found.text);
	}
	io.err(`${palette.alarm('Error:')} ${[failure.message, failure.state, failure.next].map(showControls).join('\n')}\n`);
	return result.kind === 'refused' ? result.exit : exitCode.error;
}
