import type { Change } from '../diff/change';
import type { Cycle } from '../history/history';
import { moversOf } from '../history/movers';
import type { RecordedVerify } from '../history/record';
import type { SpecState } from './readState';

/**
 * Verification commands that hold before a planner adds any, without repeats: the standing ones of the spec, then
 * those of the newest applied cycle that has any. Requirements go by the ids that they have now.
 */
export function knownCommands({ spec, history, historyPath, specPath, diff }: SpecState): readonly RecordedVerify[] {
	const commands = new Map<string, RecordedVerify>();
	for (const { command, expect } of spec.verify) {
		commands.set(command, { command, expect, source: 'spec', requirements: [] });
	}
	for (const cycle of moversOf(history, historyPath, specPath)) {
		const previous = previousCommands(cycle, diff.changes);
		if (previous.length > 0) {
			for (const command of previous.filter(({ command }) => !commands.has(command))) {
				commands.set(command.command, command);
			}
			break;
		}
	}
	return [...commands.values()];
}

function previousCommands(cycle: Cycle, changes: readonly Change[]): readonly RecordedVerify[] {
	const newIds = new Map(changes.flatMap(({ id, wasId }) => (wasId === null ? [] : [[wasId, id] as const])));
	const recorded = new Map(cycle.record?.begin.verify.map(({ command, requirements }) => [command, requirements]));
	return cycle.verify.map(({ command, expect }) => ({
		command,
		expect,
		source: 'previous',
		requirements: (recorded.get(command) ?? []).map(id => newIds.get(id) ?? id),
	}));
}
