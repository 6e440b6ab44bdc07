import { standingCycles } from '../../history/baseline/standingCycles';
import type { RecordedVerify } from '../../history/record';
import type { SpecState } from '../state/readState';
import { previousCommands } from './previousCommands';
import { standingCommands } from './standingCommands';

/**
 * Verification commands that hold before a planner adds any, without repeats: the standing ones of the spec, those of
 * the newest applied cycle that has any, and of cycles before it those that bear on requirements which no newer
 * command bears on, since a partial apply runs only its own. Requirements go by the ids that they have now.
 *
 * A standing command that a cycle recorded holds as long as it stands in the spec: whoever took it out or corrected it
 * there wants it to be run no more.
 */
export function knownCommands(state: SpecState): readonly RecordedVerify[] {
	const { spec, history, historyPath, specPath, diff, baselineSpec } = state;
	const commands = new Map(standingCommands(spec).map(command => [command.command, command]));
	const open = new Set(baselineSpec.requirements.map(({ id }) => id));
	const newIds = new Map(diff.changes.flatMap(({ id, wasId }) => (wasId === null ? [] : [[wasId, id] as const])));
	let isNewest = true;
	for (const cycle of standingCycles(history, historyPath, specPath)) {
		const previous = previousCommands(cycle);
		const stood = new Set(
			cycle.record?.begin.verify.flatMap(({ source, command }) => (source === 'spec' ? [command] : [])),
		);
		for (const command of previous) {
			const isKnown = commands.has(command.command) || stood.has(command.command);
			if (!isKnown && (isNewest || command.requirements.some(id => open.has(id)))) {
				const requirements = command.requirements.map(id => newIds.get(id) ?? id);
				commands.set(command.command, { ...command, requirements });
			}
		}
		for (const id of previous.flatMap(({ requirements }) => requirements)) {
			open.delete(id);
		}
		isNewest &&= previous.length === 0;
	}
	return [...commands.values()];
}
