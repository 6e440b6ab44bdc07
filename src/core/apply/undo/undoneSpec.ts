import type { Change, ChangeKind, ChangeSide } from '../../diff/change';
import { type Failure, failed, nothingWritten } from '../../failure';
import { movedBaseline } from '../../history/baseline/movers';
import type { Cycle, History } from '../../history/history';
import { digestOf } from '../../history/identity';
import type { RecordedChange } from '../../history/record';
import type { Host } from '../../host';
import { applyHunks, reverseHunks } from '../../lines/applyHunks';
import { mergeLines } from '../../lines/mergeLines';
import type { SpecState } from '../../plan/state/readState';
import { findSpecText } from './findSpecText';
import type { UndoableCycle } from './selectCycle';
import { undoChanges } from './undoChanges';

/**
 * The baseline without what a cycle brought into it, in LF without BOM.
 *
 * A cycle that failed brought nothing, unless a later verification lifted it. Where later cycles moved the baseline on,
 * what they brought stays; refused where that is on the same lines.
 */
export async function undoneSpec(
	host: Host,
	state: SpecState,
	{ cycle, begin }: UndoableCycle,
): Promise<{ readonly kind: 'undone'; readonly text: string } | Failure> {
	const { baseline, history, specPath } = state;
	const { before, after, patch } = begin.spec;
	if (before === after || !isInEffect(cycle, history)) {
		return { kind: 'undone', text: baseline.text };
	}
	const left = await findSpecText(host, state, after);
	const reversed = left !== undefined && patch ? applyHunks(left, reverseHunks(patch)) : undefined;
	const old =
		reversed !== undefined && digestOf(reversed) === before ? reversed : await findSpecText(host, state, before);
	if (left === undefined || old === undefined) {
		const message = `Nothing tells any more how ${specPath} was before this cycle.`;
		const next = 'Restore the files with Git, or by hand, and adopt the spec as it then stands.';
		return failed('history.broken', message, nothingWritten, next);
	}
	if (digestOf(baseline.text) === after) {
		return { kind: 'undone', text: old };
	}
	const text = mergeLines(left, baseline.text, old);
	if (text === undefined || !isReverse(undoChanges(state, text), begin.changes)) {
		const message = `Later cycles changed the same requirements of ${specPath}, or lines right beside them.`;
		return failed('undo.not_possible', message, nothingWritten, 'Undo the later cycles first, the last one first.');
	}
	return { kind: 'undone', text };
}

/** Whether changes are those of a cycle turned around; lines that merge may still end up under another heading. */
function isReverse(changes: readonly Change[], recorded: readonly RecordedChange[]): boolean {
	const keyOf = (kind: ChangeKind, section: readonly string[], sides: readonly (ChangeSide | null)[]) =>
		JSON.stringify([kind, kind === 'added' || kind === 'removed' ? section : [], sides.map(side => side?.text)]);
	const turned: Partial<Record<ChangeKind, ChangeKind>> = { added: 'removed', removed: 'added' };
	const wanted = recorded.map(({ kind, section, before, after }) =>
		keyOf(turned[kind] ?? kind, section, [after, before]),
	);
	const found = changes.map(({ kind, section, before, after }) => keyOf(kind, section, [before, after]));
	return wanted.sort().join() === found.sort().join();
}

/** Whether the baseline holds what the cycle brought: by itself, or lifted by a verification that passed. */
function isInEffect(cycle: Cycle, { cycles }: History): boolean {
	return (
		movedBaseline(cycle) || cycles.some(later => later.record?.begin.verifies === cycle.id && movedBaseline(later))
	);
}
