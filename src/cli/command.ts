import type { Failure } from '../core/failure';
import type { Host } from '../core/host';
import type { Arguments } from './arguments';
import type { ExitCode } from './exitCode';
import type { Io } from './io';
import type { Palette } from './palette';
import type { Models } from './planner/models';

/** What every command gets. */
export interface CommandContext {
	readonly io: Io;
	readonly palette: Palette;
	readonly args: Arguments;
	/** Everything below one Root, given its absolute path. */
	readonly openHost: (root: string) => Host;
	readonly models: Models;
	/** Of this program. */
	readonly version: string;
	/** Serves the specs of a folder to an agent, until that goes away. */
	readonly serveMcp: (folder: string) => Promise<void>;
}

/** What a command did: a document for `--json`, and the same for people, which may be made when it is first asked for. */
export interface CommandDone {
	readonly kind: 'done';
	readonly exit: ExitCode;
	/** A member of many elements may make each of them when it is printed; see `jsonPieces`. */
	readonly document: Readonly<Record<string, unknown>>;
	readonly text: string;
}

/** A refusal whose exit code is not 1, or which tells more than the error. */
export interface CommandFailed {
	readonly kind: 'refused';
	readonly failure: Failure;
	readonly exit: ExitCode;
	/** What was found all the same, as of a command that is done. */
	readonly found?: Pick<CommandDone, 'document' | 'text'>;
}

/** What came of a command. */
export type CommandResult = CommandDone | CommandFailed | Failure;

/** What a command that only reads the files of a call gets. */
export type ReadingContext = Pick<CommandContext, 'io' | 'palette' | 'args' | 'version'>;

/** Carries out a call; prints nothing itself but what it asks. */
export type Command = (context: CommandContext) => Promise<CommandResult>;

/** Version of every JSON document that the command line prints. */
export const documentVersion = 1;
