import { type Failure, failed, nothingWritten } from '../core/failure';
import type { VerifyCommand } from '../core/spec/spec';
import { showControls } from '../core/text/showControls';
import { parseCommands } from '../core/verify/parseCommands';

export type GivenCommands =
	| { readonly kind: 'given'; readonly commands: readonly Pick<VerifyCommand, 'command' | 'expect'>[] }
	| Failure;

/** The commands that a call gives with `--verify`, each with what it expects; refuses a value without one. */
export function readGivenCommands(given: readonly string[]): GivenCommands {
	const parsed = given.map(text => parseCommands(text.split(/\r?\n/), 1));
	const empty = parsed.findIndex(commands => commands.length === 0);
	if (empty >= 0) {
		const message = `“${showControls(given[empty] ?? '')}” is no command to verify with.`;
		return failed('usage', message, nothingWritten, 'Give a command, then its expectation as a comment.');
	}
	return { kind: 'given', commands: parsed.flat().map(({ command, expect }) => ({ command, expect })) };
}
