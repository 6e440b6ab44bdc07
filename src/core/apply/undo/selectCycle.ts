import { type Failure, failed, nothingWritten } from '../../failure';
import { concerns } from '../../history/baseline/movers';
import { undoneIds } from '../../history/baseline/undoneIds';
import type { Cycle } from '../../history/history';
import type { BeginRecord, Digest } from '../../history/record';
import type { SpecState } from '../../plan/state/readState';
import { count } from '../../text/words';

/** A cycle that can be taken back. */
export interface UndoableCycle {
	readonly kind: 'undoable';
	readonly cycle: Cycle;
	readonly begin: BeginRecord;
}

/**
 * Find the cycle of a spec to take back, by its number or identity, or the last one that did more than verify.
 *
 * Refuses where there is none or more than one, where it was written by hand or only verified another, and where it was
 * taken back before.
 */
export function selectCycle(state: SpecState, which: number | 'last' | Digest): UndoableCycle | Failure {
	const { history, historyPath, specPath } = state;
	const own = history.cycles.filter(cycle => concerns(cycle, historyPath, specPath));
	const isVerification = ({ record }: Cycle) => record?.begin.verifies !== undefined;
	const matches =
		which === 'last'
			? own.filter(cycle => !isVerification(cycle)).slice(-1)
			: own.filter(({ number, id }) => (typeof which === 'number' ? number : id) === which);
	const [cycle] = matches;
	if (!cycle) {
		return typeof which === 'number' ? refuseUnknown(which, own, specPath) : refuseEmpty(specPath);
	}
	if (matches.length > 1) {
		const lines = matches.map(({ line }) => line).join(', ');
		const message = `${count(matches.length, 'cycle')} have the number ${cycle.number}; they are on lines ${lines} of ${historyPath}.`;
		const next = 'Give them numbers of their own; the numbers are labels that may be edited.';
		return failed('history.ambiguous', message, nothingWritten, next);
	}
	const begin = cycle.record?.begin;
	const name = nameOf(cycle);
	if (!begin) {
		const message = `${name} was written by hand, so nothing tells what its files were before.`;
		const next = 'Restore its files with Git, or by hand, and adopt the spec as it then stands.';
		return failed('undo.not_possible', message, nothingWritten, next);
	}
	if (isVerification(cycle)) {
		const message = `${name} only verified another one, so there is nothing to undo.`;
		return failed('undo.nothing', message, nothingWritten, 'Undo the cycle that it verified.');
	}
	if (cycle.id !== null && undoneIds(history).has(cycle.id)) {
		const by = history.cycles.findLast(({ record }) => record?.begin.undoes === cycle.id);
		const message = `${name} was undone already${by ? `, by ${nameOf(by).toLowerCase()}` : ''}.`;
		const next = by ? `To have it again, undo ${nameOf(by).toLowerCase()}.` : 'Look at the history.';
		return failed('undo.not_possible', message, nothingWritten, next);
	}
	return { kind: 'undoable', cycle, begin };
}

function nameOf({ number, line }: Cycle): string {
	return number === null ? `The cycle on line ${line}` : `Cycle ${number}`;
}

function refuseEmpty(specPath: string): Failure {
	const message = `No cycle of ${specPath} was applied, so there is nothing to undo.`;
	return failed('undo.nothing', message, nothingWritten, 'Apply a plan first.');
}

function refuseUnknown(which: number, own: readonly Cycle[], specPath: string): Failure {
	const numbers = own.flatMap(({ number }) => (number === null ? [] : [number])).slice(-shown);
	const next = numbers.length > 0 ? `The last cycles are ${numbers.join(', ')}.` : 'There is none yet.';
	return failed('undo.unknown_cycle', `There is no cycle ${which} of ${specPath}.`, nothingWritten, next);
}

/** Numbers offered where one is not known. */
const shown = 5;
