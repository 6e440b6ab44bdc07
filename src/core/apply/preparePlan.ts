import { type Failure, failed, nothingWritten } from '../failure';
import { closeInterrupted } from '../history/closeInterrupted';
import { parseHistory } from '../history/parseHistory';
import { type BegunCycle, beginCycle } from '../history/writeCycle';
import type { Host } from '../host';
import { findMoved } from '../plan/findMoved';
import { checkEdits } from '../plan/guard/checkEdits';
import { checkPlanPaths } from '../plan/guard/checkPaths';
import type { Plan } from '../plan/plan';
import { readState, type SpecState } from '../plan/readState';
import type { ApplyOptions } from './applyPlan';
import { checkProtected } from './checkProtected';
import { draftCycle } from './draftCycle';
import { type HistoryFile, readHistoryFile } from './historyFile';
import { type FinalEdit, type SelectedEdits, selectEdits } from './selectEdits';
import { takeChanges } from './takeChanges';

/** All that is about to be written, checked and laid out. */
export interface PreparedCycle {
	readonly kind: 'prepared';
	readonly edits: readonly FinalEdit[];
	/** The spec as the cycle records it, in LF without BOM. */
	readonly specAfter: string;
	readonly file: HistoryFile;
	/** What goes at the end of apply.md first: the end of an interrupted cycle, and the new one up to its status. */
	readonly append: string;
	readonly begun: BegunCycle;
}

/**
 * Look at everything again, under the lock, and lay out what applying the plan writes.
 *
 * Reads only. @throws DiskError
 */
export async function preparePlan(
	host: Host,
	plan: Plan,
	options: ApplyOptions,
): Promise<PreparedCycle | { readonly kind: 'stale'; readonly moved: readonly string[] } | Failure> {
	const refusal = checkPlanPaths(plan);
	if (refusal) {
		return refusal;
	}
	const moved = await findMoved(host, plan);
	if (moved.length > 0) {
		return { kind: 'stale', moved };
	}
	const read = await readState(host, plan.spec.path);
	if (read.kind === 'failed') {
		return read;
	}
	const { state } = read;
	if (state.baseline.sha256 !== plan.baseline.sha256) {
		// Same files, another baseline: the commit that it comes from has moved.
		return { kind: 'stale', moved: [state.historyPath] };
	}
	const selected = await checkSelected(host, plan, options);
	return selected.kind === 'failed' ? selected : layOut(host, plan, state, selected, options);
}

/** The edits that are left once what the user left out is gone, past all guards. */
async function checkSelected(host: Host, plan: Plan, options: ApplyOptions): Promise<SelectedEdits | Failure> {
	const selected = await selectEdits(host.disk, plan.edits);
	if (selected.kind === 'failed') {
		return selected;
	}
	const guarded = selected.edits.map(({ recorded, text }) => ({ ...recorded, ...(text !== undefined && { text }) }));
	return (await checkEdits(host, guarded)) ?? checkProtected(selected.edits, options.allowProtected) ?? selected;
}

async function layOut(
	host: Host,
	plan: Plan,
	state: SpecState,
	{ edits }: SelectedEdits,
	options: ApplyOptions,
): Promise<PreparedCycle | Failure> {
	const taken = takeChanges(state, plan);
	if (taken.kind === 'failed') {
		return taken;
	}
	if (taken.changes.length === 0 && edits.length === 0) {
		const message = 'There is nothing to apply: no change is resolved and selected.';
		return failed('plan.invalid', message, nothingWritten, 'Select an edit, or plan again.');
	}
	const file = await readHistoryFile(host.disk, state.historyPath);
	const now = host.now();
	const closing = closeInterrupted(file.document.text, state.history, now.toISOString()) ?? '';
	const existing = file.document.text + closing;
	const draft = draftCycle({
		plan,
		state,
		history: closing === '' ? state.history : parseHistory(existing),
		changes: taken.changes,
		specAfter: taken.specAfter,
		edits: edits.map(({ recorded }) => recorded),
		propose: options.propose,
		now,
	});
	const begun = beginCycle(existing, draft);
	return { kind: 'prepared', edits, specAfter: taken.specAfter, file, append: closing + begun.append, begun };
}
