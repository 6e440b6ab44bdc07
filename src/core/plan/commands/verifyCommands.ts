import { concerns } from '../../history/baseline/movers';
import type { Cycle } from '../../history/history';
import type { RecordedVerify } from '../../history/record';
import type { SpecState } from '../state/readState';
import { knownCommands } from './knownCommands';
import { standingCommands } from './standingCommands';

/**
 * The commands to run when a spec is verified without applying anything.
 *
 * After a cycle that ended otherwise than applied those that decide it, the spec's own with what the spec expects now;
 * else the standing ones and those of the last applied cycle.
 */
export function verifyCommands(state: SpecState): readonly RecordedVerify[] {
	const last = lastCycle(state);
	const own = last && last.status !== 'applied' ? commandsOf(last, state) : [];
	return own.length > 0 ? own : knownCommands(state);
}

/** The last cycle of the spec that did more than verify another one, and was not taken back. */
export function lastCycle({ history, historyPath, specPath }: SpecState): Cycle | undefined {
	const undone = new Set<string | null>();
	for (let index = history.cycles.length - 1; index >= 0; index--) {
		const cycle = history.cycles[index];
		const { undoes, verifies } = cycle?.record?.begin ?? {};
		if (!cycle || undone.has(cycle.id)) {
			continue;
		}
		if (verifies === undefined && concerns(cycle, historyPath, specPath)) {
			return cycle;
		}
		if (undoes !== undefined) {
			undone.add(undoes);
		}
	}
	return undefined;
}

/**
 * The last cycle where a verification that passes would better what it says: this program wrote it, it failed, was
 * interrupted or never verified, and no verification of it has passed since.
 */
export function openCycle(state: SpecState): Cycle | undefined {
	const last = lastCycle(state);
	if (!last?.record || !['failed', 'unverified', 'interrupted'].includes(last.status)) {
		return undefined;
	}
	const { cycles } = state.history;
	const undone = new Set<string>(cycles.flatMap(({ record }) => record?.begin.undoes ?? []));
	const isLifted = cycles.some(
		({ id, status, record }) =>
			record?.begin.verifies === last.id && status === 'applied' && id !== null && !undone.has(id),
	);
	return isLifted ? undefined : last;
}

function commandsOf({ record }: Cycle, { spec }: SpecState): readonly RecordedVerify[] {
	const standing = new Map(standingCommands(spec).map(command => [command.command, command]));
	return (record?.begin.verify ?? []).flatMap(recorded => {
		const now = standing.get(recorded.command) ?? recorded;
		// What the spec does not say any more is not what it is held to.
		return recorded.source === 'spec' && now === recorded ? [] : [now];
	});
}
