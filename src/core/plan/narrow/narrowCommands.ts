import type { Change } from '../../diff/change';
import type { RecordedVerify } from '../../history/record';
import { changedLiterals } from '../commands/changedLiterals';
import { expectsLater } from '../commands/expectsLater';
import { knownCommands } from '../commands/knownCommands';
import { mergeVerify } from '../commands/mergeVerify';
import { replaceInCommands } from '../literal/replaceInCommands';
import type { Plan, PlannedCommand } from '../plan';
import { settledChanges } from '../settledChanges';
import type { SpecState } from '../state/readState';
import { madeChanges } from './madeChanges';

export interface NarrowedCommands {
	readonly verify: readonly PlannedCommand[];
	/** Texts of those that were left out since they expect what only a change brings that stays pending. */
	readonly waiting: readonly string[];
}

/**
 * The commands of a part of a plan: all that hold with only it applied, but those that bear on changes alone that stay
 * pending.
 *
 * Where literals were replaced in them, only those are that the part makes true; such a command is approved only where
 * the plan had it in the same words.
 */
export function narrowCommands(whole: Plan, part: Plan, state: SpecState): NarrowedCommands {
	const approved = new Set(whole.verify.filter(command => command.approved).map(({ command }) => command));
	const known = replacesLiterals.has(whole.planner.id)
		? literalCommands(madeChanges(whole, part), state)
		: whole.verify;
	const commands = known.map(command => ({ ...command, approved: approved.has(command.command) }));
	return bearingCommands(commands, whole, part, state);
}

/** Planners whose commands are the known ones with literals replaced. */
const replacesLiterals: ReadonlySet<string> = new Set(['literal', 'adopt']);

/**
 * Of these commands those that can decide whether the changes hold that a part of a plan settles; all of them where
 * nothing stays pending.
 */
export function bearingCommands(
	commands: readonly PlannedCommand[],
	whole: Plan,
	part: Plan,
	{ diff, baselineSpec }: Pick<SpecState, 'diff' | 'baselineSpec'>,
): NarrowedCommands {
	const ids = new Set(settledChanges(part).map(({ id }) => id));
	const made = madeChanges(whole, part);
	const madeIds = new Set(made.map(({ id }) => id));
	const pending = diff.changes.filter(({ id }) => !madeIds.has(id));
	if (diff.changes.every(({ id }) => ids.has(id))) {
		return { verify: commands, waiting: [] };
	}
	const pendingIds = new Set(pending.map(({ id }) => id));
	// What holds already has to go on holding.
	const bears = ({ requirements }: RecordedVerify) =>
		requirements.some(id => ids.has(id)) || !requirements.some(id => pendingIds.has(id));
	const bearing = commands.filter(bears);
	const isForMore = ({ source, requirements }: RecordedVerify) =>
		source === 'spec' || requirements.some(id => !ids.has(id));
	const waits = (command: RecordedVerify) =>
		isForMore(command) && expectsLater(command.expect.stdout ?? '', pending, made, baselineSpec);
	return {
		verify: bearing.filter(command => !waits(command)),
		waiting: bearing.filter(waits).map(({ command }) => command),
	};
}

function literalCommands(made: readonly Change[], state: SpecState): readonly PlannedCommand[] {
	const known = knownCommands(state);
	return mergeVerify(known, replaceInCommands(known, changedLiterals(made)));
}
