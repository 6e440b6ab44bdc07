import assert from 'node:assert/strict';
import type { Plan } from '../../../../../src/core/plan/plan';
import { renderFoot, renderSummary } from '../../../../../src/webview/plan/render/renderRest';
import { markupOf } from '../../markupOf';
import { sampleChange, samplePlan } from '../samplePlan';
import { sampleView } from './sampleView';

const evil = '<img src=x onerror=alert(1)> [run](command:quit)';

const viewOf = (more: Partial<Plan>) => sampleView(samplePlan([sampleChange(null, 'It MUST greet')], [], more));

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

	it('comes with the tokens that it took, those of the cache included, and about what they cost', () => {
		const planner = { id: 'anthropic', model: 'claude-opus-5' };
		const usage = { input: 1200, output: 30, cacheRead: 9000, cacheWrite: 200 };

		const markups = [planner, { ...planner, model: 'stand-in' }].map(one =>
			markupOf(renderFoot(viewOf({ planner: one, usage }))),
		);

		assert.match(
			markups[0] ?? '',
			/by anthropic, claude-opus-5 · 10,400 tokens in \(9,000 cached\), 30 out · about \$0\.01/,
		);
		assert.match(markups[1] ?? '', /by anthropic, stand-in · .*, 30 out · price unknown/);
	});
});
