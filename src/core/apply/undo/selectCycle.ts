import { type Failure, failed, nothingWritten } from '../../failure';
import { concerns } from '../../history/baseline/movers';
import { undoneIds } from '../../history/baseline/undoneIds';
import type { Cycle, History } from '../../history/history';
import { broughtBy } from '../../history/merge/broughtBy';
import type { BeginRecord, Digest } from '../../history/record';
import type { SpecState } from '../../plan/state/readState';
import { count } from '../../text/words';

/** A cycle that can be taken back. */
export interface UndoableCycle {
	readonly kind: 'undoable';
	readonly cycle: Cycle;
	readonly begin: BeginRecord;
}

/** How a cycle is named: by its number, by its identity or how that begins, or the last one that did more than verify. */
export type CycleName = number | 'last' | Digest;

/**
 * Find the cycle of a spec to take back.
 *
 * Refuses where there is none or more than one, where it was written by hand, only verified another or joined branches,
 * and where it was taken back before.
 */
export function selectCycle(state: SpecState, which: CycleName): UndoableCycle | Failure {
	const { history, historyPath, specPath } = state;
	const own = history.cycles.filter(cycle => concerns(cycle, historyPath, specPath));
	const matches = findNamed(own, which);
	const [cycle] = matches;
	if (!cycle) {
		return which === 'last' ? refuseEmpty(specPath) : refuseUnknown(which, own, specPath);
	}
	if (matches.length > 1) {
		return refuseAmbiguous(matches, which, historyPath);
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
	if (begin.merges !== undefined) {
		return refuseMerge(history, own, cycle);
	}
	if (cycle.id !== null && undoneIds(history).has(cycle.id)) {
		const by = history.cycles.findLast(({ record }) => record?.begin.undoes === cycle.id);
		const message = `${name} was undone already${by ? `, by ${nameOf(by).toLowerCase()}` : ''}.`;
		const next = by ? `To have it again, undo ${nameOf(by).toLowerCase()}.` : 'Look at the history.';
		return failed('undo.not_possible', message, nothingWritten, next);
	}
	return { kind: 'undoable', cycle, begin };
}

/** Names what the merge brought by identity: both branches went on counting. */
function refuseMerge(history: History, own: readonly Cycle[], cycle: Cycle): Failure {
	const message = `${nameOf(cycle)} joined the cycles of two branches, so there is nothing of its own to undo.`;
	const brought = broughtBy(history, cycle)
		.filter(one => own.includes(one) && !isVerification(one) && one.record?.begin.merges === undefined)
		.reverse();
	const named = brought
		.slice(0, shown)
		.map(one => `${nameOf(one).toLowerCase()} (${(one.id ?? '').slice(0, shortLength)})`);
	const more = brought.length > shown ? ` and ${count(brought.length - shown, 'older one')}` : '';
	const next =
		brought.length > 0
			? `To take back what the other branch brought, undo ${named.join(', then ')}${more}.`
			: 'Undo the cycles of one of them, the last one first.';
	return failed('undo.nothing', message, nothingWritten, next);
}

function isVerification({ record }: Cycle): boolean {
	return record?.begin.verifies !== undefined;
}

function findNamed(own: readonly Cycle[], which: CycleName): readonly Cycle[] {
	if (which === 'last') {
		return own.filter(cycle => !isVerification(cycle)).slice(-1);
	}
	return own.filter(({ number, id }) => (typeof which === 'number' ? number === which : id?.startsWith(which)));
}

function refuseAmbiguous(matches: readonly Cycle[], which: CycleName, historyPath: string): Failure {
	const lines = matches.map(({ line }) => line).join(', ');
	const what = typeof which === 'number' ? `the number ${which}` : 'an identity that begins so';
	const message = `${count(matches.length, 'cycle')} have ${what}; they are on lines ${lines} of ${historyPath}.`;
	const ids = matches.flatMap(({ id }) => (id === null ? [] : [id.slice(0, shortLength)]));
	const next = ids.length > 0 ? `Name one by its identity, in the same order: ${ids.join(', ')}.` : 'Undo it by hand.';
	return failed('history.ambiguous', message, nothingWritten, next);
}

/** Characters of an identity that tell one cycle from others: `sha256:` and twelve digits. */
const shortLength = 19;

function nameOf({ number, line }: Cycle): string {
	return number === null ? `The cycle on line ${line}` : `Cycle ${number}`;
}

function refuseEmpty(specPath: string): Failure {
	const message = `No cycle of ${specPath} was applied, so there is nothing to undo.`;
	return failed('undo.nothing', message, nothingWritten, 'Apply a plan first.');
}

function refuseUnknown(which: number | Digest, own: readonly Cycle[], specPath: string): Failure {
	const numbers = own.flatMap(({ number }) => (number === null ? [] : [number])).slice(-shown);
	const next = numbers.length > 0 ? `The last cycles are ${numbers.join(', ')}.` : 'There is none yet.';
	return failed('undo.unknown_cycle', `There is no cycle ${which} of ${specPath}.`, nothingWritten, next);
}

/** Cycles that a refusal names. */
const shown = 5;
