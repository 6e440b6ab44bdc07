import type { Change } from '../../../../src/core/diff/change';
import type { Edit, Plan } from '../../../../src/core/plan/plan';
import type { PlanModelInput } from '../../../../src/webview/plan/buildPlanModel';
import { planOf } from '../../support/planOf';

/** A change of one statement, `reworded` and with edits unless told otherwise. */
export function sampleChange(before: string | null, after: string | null, more: Partial<Change> = {}): Change {
	return {
		kind: before === null ? 'added' : after === null ? 'removed' : 'modified',
		impact: 'reworded',
		id: after ?? before ?? '',
		wasId: null,
		level: 'MUST',
		section: ['Behavior'],
		before: before === null ? null : { text: before, level: 'MUST', line: 3 },
		after: after === null ? null : { text: after, level: 'MUST', line: 4 },
		state: 'edits',
		...more,
	};
}

/** A modified file with one hunk, serving the given changes. */
export function sampleEdit(path: string, requirements: readonly string[], more: Partial<Edit> = {}): Edit {
	return {
		op: 'modify',
		path,
		before: null,
		after: null,
		text: 'new\n',
		requirements,
		reason: 'the greeting',
		selected: true,
		editedByUser: false,
		hunks: [{ id: 'h1', start: 1, lines: [' kept', '-old', '+new'], requirements, selected: true }],
		...more,
	};
}

/** A plan of these changes against the second cycle, as recorded. */
export function samplePlan(changes: readonly Change[], edits: readonly Edit[], more: Partial<Plan> = {}): Plan {
	return planOf({ baseline: { source: 'recorded', cycle: 2, sha256: '' }, changes, edits, ...more });
}

/** The view's input for a plan whose changes are those of the text as it stands. */
export function sampleInput(plan: Plan | null, more: Partial<PlanModelInput> = {}): PlanModelInput {
	return {
		spec: '.openspec/spec.md',
		specs: [],
		baseline: null,
		changes: plan?.changes ?? [],
		againstMain: new Map(),
		drift: [],
		plan,
		phase: { kind: plan ? 'planned' : 'pending' },
		notice: null,
		doubtful: new Set(),
		protectedReasons: new Map(),
		protectedApproved: new Set(),
		planMs: null,
		prices: new Map(),
		offers: [],
		damage: '',
		pinned: false,
		prose: 0,
		remembered: new Set(),
		...more,
	};
}
