import { type Failure, failed, nothingWritten } from '../failure';
import { identityOf } from '../history/identity';
import type { Host } from '../host';
import { bindingsOf } from '../plan/fit/bindingsOf';
import { checkEdits } from '../plan/guard/checkEdits';
import { checkPaths } from '../plan/guard/checkPaths';
import type { Edit, Plan } from '../plan/plan';
import { readState, type SpecState } from '../plan/state/readState';
import { escapePath } from '../text/escapePath';
import { toFailure } from './toFailure';
import { type Reversal, reverseEdit } from './undo/reverseEdit';
import { selectCycle, type UndoableCycle } from './undo/selectCycle';
import { undoChanges } from './undo/undoChanges';
import { undoCommands } from './undo/undoCommands';
import { undoneSpec } from './undo/undoneSpec';

/** Identity of the planner of plans that take a cycle back. */
const undoer = 'undo';

/**
 * Plan to take a cycle back: the old bytes, mode and existence of its files, and its changes pending again.
 *
 * Files that changed since are merged. Writes nothing; the spec itself is never edited. Its commands, none of them
 * approved yet, are those that held before the cycle.
 *
 * Refuses a cycle without record, one that was taken back already, files that changed on the same lines or whose old
 * bytes are nowhere, and old bytes that are no UTF-8 text.
 */
export async function planUndo(
	host: Host,
	specPath: string,
	which: number | 'last',
): Promise<{ readonly kind: 'planned'; readonly plan: Plan; readonly state: SpecState } | Failure> {
	try {
		const read = await readState(host, specPath);
		if (read.kind === 'failed') {
			return read;
		}
		const { state } = read;
		const selected = selectCycle(state, which);
		return selected.kind === 'failed' ? selected : await planCycle(host, state, selected);
	} catch (error) {
		return toFailure(error, nothingWritten, 'read');
	}
}

async function planCycle(
	host: Host,
	state: SpecState,
	selected: UndoableCycle,
): Promise<{ readonly kind: 'planned'; readonly plan: Plan; readonly state: SpecState } | Failure> {
	// Records come with the repository: no path of theirs is looked at before it passed.
	const outside = checkPaths(selected.begin.edits);
	const undone = outside ?? (await undoneSpec(host, state, selected));
	if (undone.kind === 'failed') {
		return undone;
	}
	const reversals: Reversal[] = [];
	for (const recorded of [...selected.begin.edits].reverse()) {
		reversals.push(await reverseEdit(host, recorded));
	}
	const edits = reversals.flatMap(reversal => (reversal.kind === 'edit' ? [reversal.edit] : []));
	const refusal = refuse(reversals) ?? (await checkEdits(host, edits));
	if (refusal) {
		return refusal;
	}
	const changes = undoChanges(state, undone.text);
	return { kind: 'planned', plan: toPlan(host, state, selected, changes, edits), state };
}

function toPlan(
	host: Host,
	state: SpecState,
	selected: UndoableCycle,
	changes: Plan['changes'],
	edits: readonly Edit[],
): Plan {
	return {
		version: 1,
		...bindingsOf(state),
		changes,
		edits,
		verify: undoCommands(state, selected, changes),
		assumptions: [],
		unresolved: [],
		prose: 0,
		planner: { id: undoer },
		undoes: identityOf(selected.begin),
		createdAt: host.now().toISOString(),
	};
}

function refuse(reversals: readonly Reversal[]): Failure | undefined {
	const conflicts = reversals.flatMap(reversal => (reversal.kind === 'conflict' ? [reversal] : []));
	if (conflicts.length > 0) {
		const files = conflicts.map(({ path, reason }) => `${escapePath(path)} ${reason}`);
		const next = 'Undo the later cycles first, or put these files as they were before and undo again.';
		return failed('undo.not_possible', `The cycle cannot be undone: ${files.join('; ')}.`, nothingWritten, next);
	}
	const binary = reversals.flatMap(reversal => (reversal.kind === 'binary' ? [escapePath(reversal.path)] : []));
	if (binary.length > 0) {
		const message = `The cycle cannot be undone: not UTF-8 text: ${binary.join(', ')}.`;
		return failed('edit.binary', message, nothingWritten, 'Put these files as they were before and undo again.');
	}
	return undefined;
}
