import type { Change } from '../diff/change';
import { recordSpec } from '../history/baseline/recordSpec';
import { renderSpecDiff } from '../history/write/renderSpecDiff';
import { toRecordedChange } from '../history/write/toRecordedChange';
import { nextCycleNumber, parentsOf } from '../history/write/writeCycle';
import type { Host } from '../host';
import { diffLines } from '../lines/diffLines';
import type { Plan } from '../plan/plan';
import type { SpecState } from '../plan/state/readState';
import { folderOf } from '../spec/specPaths';
import { appendCycle } from './appendCycle';
import { proposeText, proposeUndo } from './proposeText';
import type { FinalEdit } from './selectEdits';
import type { DraftedCycle } from './startCycle';

export interface CycleParts {
	readonly plan: Plan;
	/** The changes that the cycle makes true, and the spec with only those, in LF without BOM. */
	readonly changes: readonly Change[];
	readonly specAfter: string;
	readonly edits: readonly FinalEdit[];
	/** What the user wrote; otherwise what the planner says of the whole plan, or the changes put in words. */
	readonly propose: string | undefined;
}

/** Lay out what applying a plan writes: its files, and the cycle that goes to apply.md. @throws DiskError */
export async function draftCycle(host: Host, state: SpecState, parts: CycleParts): Promise<DraftedCycle> {
	const { plan, changes, specAfter, edits } = parts;
	const { baseline, document, specPath } = state;
	const hunks = diffLines(baseline.text.split('\n'), specAfter.split('\n'));
	// Of a part the planner said nothing.
	const summary = changes.length === plan.changes.length ? plan.summary : undefined;
	// An identity is computed when it is asked for.
	const undone = plan.undoes === undefined ? undefined : state.history.cycles.findLast(({ id }) => id === plan.undoes);
	const appended = await appendCycle(host, state, (history, time) => ({
		number: nextCycleNumber(history),
		date: time.slice(0, 10),
		propose: parts.propose ?? (undone ? proposeUndo(undone) : (summary ?? proposeText(changes))),
		specDiff: renderSpecDiff(baseline.text, specAfter, hunks),
		edits: edits.map(({ recorded }) => recorded),
		verify: plan.verify.map(({ approved: _, ...command }) => command),
		parents: parentsOf(history),
		spec: recordSpec({ history, baseline, after: specAfter, path: nameOf(specPath), format: document, hunks }),
		changes: changes.map(toRecordedChange),
		planner: plan.planner,
		...(plan.usage && { usage: plan.usage }),
		assumptions: plan.assumptions,
		...(plan.undoes && { undoes: plan.undoes }),
		time,
	}));
	return {
		...appended,
		writes: edits.flatMap(({ write }) => write ?? []),
		kept: edits.flatMap(({ kept }) => kept ?? []),
		standing: new Map(edits.flatMap(standingEnds)),
		specTexts: [baseline.text, specAfter],
	};
}

/** What stands at both ends of an edit that is on the disk already. */
function standingEnds({ recorded, write }: FinalEdit): readonly (readonly [path: string, sha256: string | null])[] {
	const { path, from, after } = recorded;
	const gone = from === undefined ? [] : [[from, null] as const];
	return write ? [] : [[path, after?.sha256 ?? null], ...gone];
}

/** A spec as records name it: from the folder of its apply.md. */
export function nameOf(specPath: string): string {
	const folder = folderOf(specPath);
	return specPath.slice(folder === '' ? 0 : folder.length + 1);
}
