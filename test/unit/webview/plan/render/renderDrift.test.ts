import assert from 'node:assert/strict';
import type { DriftFile } from '../../../../../src/core/drift/drift';
import { announcePhase } from '../../../../../src/webview/plan/announcePhase';
import type { PlanModelInput } from '../../../../../src/webview/plan/buildPlanModel';
import { renderDrift } from '../../../../../src/webview/plan/render/renderDrift';
import { markupOf } from '../../markupOf';
import { sampleView } from './sampleView';

const file = (path: string, more: Partial<DriftFile> = {}): DriftFile => ({
	path,
	state: 'changed',
	cycle: 3,
	time: '2026-06-08T10:00:00Z',
	specPath: '.openspec/spec.md',
	requirements: ['greet'],
	recorded: { sha256: '0'.repeat(64), blob: '0'.repeat(40), mode: '100644' },
	...more,
});

const ways = ['acceptDrift', 'reapplyDrift', 'rewriteDrift'] as const;
const viewOf = (drift: readonly DriftFile[], more: Partial<PlanModelInput> = {}) =>
	sampleView(null, { phase: { kind: 'nothingPending' }, offers: ways, drift, ...more });
const draw = (...args: Parameters<typeof viewOf>) => markupOf(renderDrift(viewOf(...args)));

describe('renderDrift', () => {
	it('is nothing without drift', () => {
		assert.equal(draw([]), '');
	});

	it('names each file, since when and what for, with the ways on', () => {
		const gone = file('src/<b>.py', { state: 'missing', requirements: [] });

		const markup = draw([file('a.py'), gone]);

		assert.match(markup, /These files are not as the last cycle recorded them/);
		assert.match(markup, /a\.py[\s\S]*changed since cycle 3 · for greet/);
		assert.match(markup, /&lt;b&gt;\.py[\s\S]*missing since cycle 3</);
		assert.match(markup, /Re-apply: a\.py[\s\S]*Accept: a\.py/);
		assert.match(markup, />Re-apply<[\s\S]*>Accept<[\s\S]*>Write anew from the spec</);
	});

	it('offers the ways once where one file drifted, and none while something is under way', () => {
		const one = draw([file('a.py')]);
		const busy = draw([file('a.py')], { phase: { kind: 'applying', note: '' } });

		assert.equal(one.match(/Re-apply/g)?.length, 1);
		assert.doesNotMatch(busy, /Re-apply|Accept|Write anew/);
	});

	it('lists so many and counts the others', () => {
		const markup = draw(Array.from({ length: 23 }, (_, index) => file(`${index}.py`)));

		assert.match(markup, /and 3 more files/);
		assert.doesNotMatch(markup, /20\.py/);
	});

	it('is told to those who do not see it', () => {
		assert.match(announcePhase(viewOf([file('a.py')]).model), /^Nothing pending\. [\s\S]* 1 file drifted\.$/);
	});
});
