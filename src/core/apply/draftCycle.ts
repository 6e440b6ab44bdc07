import type { Change } from '../diff/change';
import type { History } from '../history/history';
import type { RecordedEdit } from '../history/record';
import { recordSpec } from '../history/recordSpec';
import { renderSpecDiff } from '../history/renderSpecDiff';
import { type CycleDraft, nextCycleNumber, parentsOf } from '../history/writeCycle';
import { diffLines } from '../lines/diffLines';
import type { Plan } from '../plan/plan';
import type { SpecState } from '../plan/readState';
import { folderOf } from '../spec/specPaths';
import { proposeText } from './proposeText';

export interface CycleParts {
	readonly plan: Plan;
	readonly state: SpecState;
	/** The history that the cycle is appended to. */
	readonly history: History;
	/** The changes that the cycle makes true, and the spec with only those, in LF without BOM. */
	readonly changes: readonly Change[];
	readonly specAfter: string;
	readonly edits: readonly RecordedEdit[];
	/** What the user wrote; otherwise the changes are put in words. */
	readonly propose: string | undefined;
	readonly now: Date;
}

/** Lay out the cycle that applying a plan appends to apply.md. */
export function draftCycle(parts: CycleParts): CycleDraft {
	const { plan, state, history, changes, specAfter, now } = parts;
	const { baseline, document, specPath } = state;
	const folder = folderOf(specPath);
	const path = specPath.slice(folder === '' ? 0 : folder.length + 1);
	const hunks = diffLines(baseline.text.split('\n'), specAfter.split('\n'));
	const time = now.toISOString();
	return {
		number: nextCycleNumber(history),
		date: time.slice(0, 10),
		propose: parts.propose ?? proposeText(changes),
		specDiff: renderSpecDiff(baseline.text, specAfter, hunks),
		edits: parts.edits,
		verify: plan.verify.filter(({ approved }) => approved).map(({ approved: _, ...command }) => command),
		parents: parentsOf(history),
		spec: recordSpec({ history, baseline, after: specAfter, path, format: document, hunks }),
		changes: changes.map(({ state: _, ...change }) => change),
		planner: plan.planner,
		...(plan.usage && { usage: plan.usage }),
		assumptions: plan.assumptions,
		time,
	};
}
