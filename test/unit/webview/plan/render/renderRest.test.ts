import assert from 'node:assert/strict';
import type { RecordedAssumption } from '../../../../../src/core/history/record';
import type { Plan } from '../../../../../src/core/plan/plan';
import { buildPlanModel } from '../../../../../src/webview/plan/buildPlanModel';
import type { Offer, PlanPhase } from '../../../../../src/webview/plan/planViewModel';
import { renderAssumptions, renderFoot, renderSummary } from '../../../../../src/webview/plan/render/renderRest';
import { parseUiState } from '../../../../../src/webview/plan/uiState';
import { markupOf } from '../../markupOf';
import { sampleChange, sampleInput, samplePlan } from '../samplePlan';

const evil = '<img src=x onerror=alert(1)> [run](command:quit)';
const assumption: RecordedAssumption = {
	decision: 'The author comes from the environment',
	alternatives: ['a command-line argument'],
	suggestion: 'The script MUST read the author from AUTHOR',
	section: 'Interface',
	accepted: false,
};

function viewOf(
	more: Partial<Plan>,
	phase: PlanPhase = { kind: 'planned' },
	offers: readonly Offer[] = ['pinAssumption'],
) {
	const plan = samplePlan([sampleChange(null, 'It MUST greet')], [], more);
	return {
		model: buildPlanModel(sampleInput(plan, { phase, offers })),
		ui: parseUiState(undefined),
		post: () => {},
		setUi: () => {},
		chooseRows: () => assert.fail('there are no rows'),
	};
}

describe('what a model says of its plan', () => {
	it('is a summary and notes, drawn as text', () => {
		const markup = markupOf(renderSummary(viewOf({ summary: evil, notes: ['`.env` was kept back.'] })));

		assert.match(markup, /&lt;img src=x onerror=alert\(1\)&gt; \[run\]\(command:quit\)/);
		assert.match(markup, /`\.env` was kept back\./);
		assert.doesNotMatch(markup, /<img|href/);
	});

	it('is nothing where there is nothing to say', () => {
		const markup = markupOf(renderSummary(viewOf({})));

		assert.equal(markup, '');
	});

	it('names each assumption, its alternatives, and what would settle it where', () => {
		const markup = markupOf(renderAssumptions(viewOf({ assumptions: [assumption] })));

		for (const text of [
			'from the environment',
			'instead of: a command-line argument',
			'would settle it, in Interface: The',
		]) {
			assert.ok(markup.includes(text), text);
		}
		assert.match(markup, /aria-label=Pin to spec: The script MUST read the author from AUTHOR/);
	});

	it('can be pinned while the plan is looked at, and where there is a statement', () => {
		const markups = [
			viewOf({ assumptions: [assumption] }, { kind: 'stale', moved: ['a'] }),
			viewOf({ assumptions: [assumption] }, { kind: 'applying', note: '' }),
			viewOf({ assumptions: [assumption] }, { kind: 'planned' }, []),
			viewOf({ assumptions: [{ ...assumption, suggestion: '' }] }),
		].map(view => markupOf(renderAssumptions(view)).includes('Pin to spec'));

		assert.deepEqual(markups, [true, false, false, false]);
	});

	it('comes with the tokens that it took', () => {
		const planner = { id: 'anthropic', model: 'stand-in' };
		const usage = { input: 1200, output: 30, cacheRead: 900, cacheWrite: 200 };

		const markup = markupOf(renderFoot(viewOf({ planner, usage })));

		assert.match(markup, /Planned by stand-in · 1,200 tokens in \(900 from the cache, 200 put there\), 30 out/);
	});
});
