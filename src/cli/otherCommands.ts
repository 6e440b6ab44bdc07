import type { CommandName } from './catalogue/catalogue';
import type { Command } from './command';
import { adopt } from './commands/adopt';
import { apply } from './commands/apply';
import { completion } from './commands/completion';
import { diff } from './commands/diff';
import { drift } from './commands/drift';
import { history } from './commands/history';
import { init } from './commands/init';
import { mcp } from './commands/mcp';
import { merge } from './commands/merge';
import { plan } from './commands/plan';
import { record } from './commands/record';
import { recover } from './commands/recover';
import { show } from './commands/show';
import { undo } from './commands/undo';
import { verify } from './commands/verify';

/** The commands that need a Root, its history and Git, or an agent. They have most of their code in common. */
export const otherCommands: Readonly<Record<Exclude<CommandName, 'lint' | 'parse'>, Command>> = {
	init,
	diff,
	plan,
	show,
	apply,
	verify,
	history,
	drift,
	undo,
	recover,
	adopt,
	record,
	merge,
	mcp,
	completion,
};
