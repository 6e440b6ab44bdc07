import type { CommandEntry } from './commandEntry';
import { historyCommands } from './historyCommands';
import { planCommands } from './planCommands';
import { serviceCommands } from './serviceCommands';
import { specCommands } from './specCommands';

const all = { ...specCommands, ...planCommands, ...historyCommands, ...serviceCommands };

/** The name of a command. */
export type CommandName = keyof typeof all;

/** The commands of the command line, in one place and in the order of the help. */
export const commands: Readonly<Record<CommandName, CommandEntry>> = {
	init: all.init,
	parse: all.parse,
	lint: all.lint,
	diff: all.diff,
	plan: all.plan,
	show: all.show,
	apply: all.apply,
	verify: all.verify,
	history: all.history,
	drift: all.drift,
	undo: all.undo,
	recover: all.recover,
	adopt: all.adopt,
	merge: all.merge,
	mcp: all.mcp,
	record: all.record,
	completion: all.completion,
};

/** Whether there is a command of this name. */
export function isCommand(word: string): word is CommandName {
	return Object.hasOwn(commands, word);
}
