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
import { takeBackRequirements } from './takeBackRequirements';
import { undoChanges } from './undoChanges';

/** A baseline without what a cycle brought into it. */
export interface UndoneSpec {
	readonly kind: 'undone';
	/** In LF without BOM. */
	readonly text: string;
	/** Statements that later cycles changed again, as they stand in the baseline: what those did goes, too. */
	readonly later: readonly string[];
}

/**
 * The baseline without what a cycle brought into it.
 *
 * A cycle that failed brought nothing, unless a later verification lifted it. Where later cycles moved the baseline on,
 * what they brought stays; where they changed the same requirements, those are as before this cycle, and so pending.
 */
export async function undoneSpec(
	host: Host,
	state: SpecState,
	{ cycle, begin }: UndoableCycle,
): Promise<UndoneSpec | Failure> {
	const { baseline, history, specPath } = state;
	const { before, after, patch } = begin.spec;
	if (before === after || !isInEffect(cycle, history)) {
		return { kind: 'undone', text: baseline.text, later: [] };
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
		return { kind: 'undone', text: old, later: [] };
	}
	for (const isByLine of [false, true]) {
		const merged = mergeLines(left, baseline.text, old, isByLine);
		if (merged !== undefined && overtaken(undoChanges(state, merged), begin.changes).isExact) {
			return { kind: 'undone', text: merged, later: [] };
		}
	}
	const text = takeBackRequirements(state, left, old);
	return { kind: 'undone', text, later: overtaken(undoChanges(state, text), begin.changes).later };
}

/**
 * What changes are besides those of a cycle turned around, by the statements that they take away or bring.
 *
 * Lines that merge may still end up under another heading, which is then not exact.
 */
function overtaken(
	changes: readonly Change[],
	recorded: readonly RecordedChange[],
): { readonly isExact: boolean; readonly later: readonly string[] } {
	const keyOf = (kind: ChangeKind, section: readonly string[], sides: readonly (ChangeSide | null)[]) =>
		JSON.stringify([kind, kind === 'added' || kind === 'removed' ? section : [], sides.map(side => side?.text)]);
	const turned: Partial<Record<ChangeKind, ChangeKind>> = { added: 'removed', removed: 'added' };
	const wanted = new Set(
		recorded.map(({ kind, section, before, after }) => keyOf(turned[kind] ?? kind, section, [after, before])),
	);
	const others = changes.filter(
		({ kind, section, before, after }) => !wanted.has(keyOf(kind, section, [before, after])),
	);
	return {
		isExact: others.length === 0 && changes.length === recorded.length,
		later: others.map(({ before, after }) => (before ?? after)?.text ?? ''),
	};
}

/** Whether the baseline holds what the cycle brought: by itself, or lifted by a verification that passed. */
function isInEffect(cycle: Cycle, { cycles }: History): boolean {
	return (
		movedBaseline(cycle) || cycles.some(later => later.record?.begin.verifies === cycle.id && movedBaseline(later))
	);
}
