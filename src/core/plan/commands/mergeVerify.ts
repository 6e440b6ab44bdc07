import type { RecordedVerify } from '../../history/record';
import type { PlannedCommand } from '../plan';
import type { ProposedCommand } from '../planner';

/**
 * The verification commands of a plan, none of them approved yet.
 *
 * The spec's come first, then the planner's, then those of the last applied cycle. Of commands with the same
 * text only the first stays, and a command that the planner replaced goes.
 */
export function mergeVerify(
	known: readonly RecordedVerify[],
	proposed: readonly ProposedCommand[],
): readonly PlannedCommand[] {
	const replaced = new Set(proposed.map(command => command.replaces));
	const fromSpec = known.filter(({ source }) => source === 'spec');
	const previous = known.filter(({ source, command }) => source !== 'spec' && !replaced.has(command));
	const merged = new Map<string, PlannedCommand>();
	for (const { command, expect, source, requirements } of [...fromSpec, ...proposed, ...previous]) {
		if (!merged.has(command)) {
			merged.set(command, { command, expect, source, requirements, approved: false });
		}
	}
	return [...merged.values()];
}
