import { recordSpec } from '../../../../src/core/history/baseline/recordSpec';
import type { History } from '../../../../src/core/history/history';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import type { BeginRecord, EndStatus } from '../../../../src/core/history/record';
import { renderSpecDiff } from '../../../../src/core/history/write/renderSpecDiff';
import {
	beginCycle,
	type CycleDraft,
	endCycle,
	nextCycleNumber,
	parentsOf,
} from '../../../../src/core/history/write/writeCycle';

export const format = { eol: 'lf', bom: false } as const;

/** A cycle that takes the spec from one text to another, as the next of the history. */
export function draftCycle(
	history: History,
	before: string,
	after: string,
	more: Partial<CycleDraft> = {},
): CycleDraft {
	return {
		number: nextCycleNumber(history),
		date: '2026-06-08',
		propose: 'Greet with a warmer word.',
		spec: recordSpec({ history, baseline: { text: before }, after, path: 'spec.md', format }),
		specDiff: renderSpecDiff(before, after),
		changes: [],
		edits: [],
		verify: [],
		planner: { id: 'literal' },
		assumptions: [],
		parents: parentsOf(history),
		time: '2026-06-08T10:00:00Z',
		...more,
	};
}

export interface Appended {
	readonly text: string;
	readonly begin: BeginRecord;
}

/** Append a cycle to a history, whole or only begun. */
export function append(
	text: string,
	before: string,
	after: string,
	status: EndStatus | 'begun' = 'applied',
	more: Partial<CycleDraft> = {},
): Appended {
	const begun = beginCycle(text, draftCycle(parseHistory(text), before, after, more));
	const open = text + begun.append;
	if (status === 'begun') {
		return { text: open, begin: begun.begin };
	}
	const end = endCycle(open, { begin: begun.id, status, results: [], time: '2026-06-08T10:00:01Z' });
	return { text: open + end, begin: begun.begin };
}
