import { type Failure, failed, nothingWritten } from '../failure';
import { findHistories } from '../history/findHistories';
import type { Cycle } from '../history/history';
import { identityOf } from '../history/identity';
import type { Host } from '../host';
import { bindingsOf } from '../plan/fit/bindingsOf';
import { renameInEdit } from '../plan/fit/renameInEdit';
import { checkEdits } from '../plan/guard/checkEdits';
import { checkPaths } from '../plan/guard/checkPaths';
import type { Edit, Plan } from '../plan/plan';
import { readHistory } from '../plan/state/readHistory';
import { readState, type SpecState } from '../plan/state/readState';
import { escapePath } from '../text/escapePath';
import { count } from '../text/words';
import { proposeUndo } from './proposeText';
import { toFailure } from './toFailure';
import { followFiles } from './undo/followFiles';
import { idsTakenBack } from './undo/idsTakenBack';
import { reverseEdit } from './undo/reverseEdit';
import { type CycleName, selectCycle, type UndoableCycle } from './undo/selectCycle';
import { undoChanges } from './undo/undoChanges';
import { undoCommands } from './undo/undoCommands';
import { type UndoneSpec, undoneSpec } from './undo/undoneSpec';

/** Identity of the planner of plans that take a cycle back. */
const undoer = 'undo';

/**
 * Plan to take a cycle back: the old bytes, mode and existence of its files, and its changes pending again.
 *
 * Files that changed since are merged, wherever later cycles moved them. What met the same lines stands in an edit with a `conflict`, for a person to
 * resolve in its text or to take or leave; such a plan cannot be applied before that. Writes nothing; the spec itself is
 * never edited. Its commands, none of them approved yet, are those that held before the cycle.
 *
 * Refuses a cycle without record, one that was taken back already, and files whose old bytes are nowhere or in the place
 * of which something else stands.
 */
export async function planUndo(
	host: Host,
	specPath: string,
	which: CycleName,
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
	const reversed = await reverseEdits(host, state, selected);
	if (reversed.kind === 'failed') {
		return reversed;
	}
	const refusal = await checkEdits(host, reversed.edits);
	return refusal ?? { kind: 'planned', plan: toPlan(host, state, selected, undone, reversed.edits), state };
}

/** What takes the files of a cycle back, the last one first. */
async function reverseEdits(
	host: Host,
	{ history, historyPath }: SpecState,
	{ begin, cycle }: UndoableCycle,
): Promise<{ readonly kind: 'reversed'; readonly edits: readonly Edit[] } | Failure> {
	const edits: Edit[] = [];
	const refused: string[] = [];
	const others = begin.edits.length > 0 ? await cyclesBeside(host, historyPath) : [];
	const follow = followFiles(history.cycles, cycle, others);
	for (const recorded of [...begin.edits].reverse()) {
		const reversal = await reverseEdit(host, recorded, follow);
		if (reversal.kind === 'refused') {
			refused.push(`${escapePath(reversal.path)} ${reversal.reason}`);
		} else {
			edits.push(...reversal.edits);
		}
	}
	const message = `The cycle cannot be undone: ${refused.join('; ')}.`;
	const next = 'Put these files as they were before and undo again.';
	return refused.length > 0 ? failed('undo.not_possible', message, nothingWritten, next) : { kind: 'reversed', edits };
}

/** Cycles of the other histories of the Root, as far as they can be read. */
async function cyclesBeside(host: Host, historyPath: string): Promise<readonly Cycle[]> {
	const paths = (await findHistories(host.disk)).filter(path => path !== historyPath);
	const read = await Promise.all(paths.map(path => readHistory(host, path, 'look')));
	return read.flatMap(one => (one.kind === 'read' ? one.history.cycles : []));
}

function toPlan(
	host: Host,
	state: SpecState,
	selected: UndoableCycle,
	undone: UndoneSpec,
	edits: readonly Edit[],
): Plan {
	const changes = undoChanges(state, undone.text);
	const ids = idsTakenBack(selected.begin.changes, changes);
	const notes = describeLater(undone);
	return {
		version: 1,
		...bindingsOf(state),
		changes,
		edits: edits.map(edit => renameInEdit(edit, ids)),
		verify: undoCommands(state, selected, changes),
		assumptions: [],
		unresolved: [],
		prose: 0,
		planner: { id: undoer },
		summary: proposeUndo(selected.cycle),
		undoes: identityOf(selected.begin),
		...(notes.length > 0 && { notes }),
		createdAt: host.now().toISOString(),
	};
}

/** What is taken back of later cycles besides. */
function describeLater({ later }: UndoneSpec): readonly string[] {
	const shown = later.slice(0, shownStatements).map(text => `“${text}”`);
	const rest = later.length - shown.length;
	const named = [...shown, ...(rest > 0 ? [`${count(rest, 'other')}`] : [])].join(', ');
	return later.length === 0
		? []
		: [`What later cycles changed in the same place is taken back with it, and pending again: ${named}.`];
}

/** Statements that a note names; the others are counted. */
const shownStatements = 3;
