import assert from 'node:assert/strict';
import { renderTrend } from '../../../../../src/webview/timeline/render/renderTrend';
import type { TrendPoint } from '../../../../../src/webview/timeline/timelineModel';
import { markupOf } from '../../markupOf';
import { sampleView as view } from './sampleView';

const point: TrendPoint = {
	index: 1,
	name: 'Cycle 2',
	groups: { failed: 1 },
	status: 'failed, <b>as claimed</b>',
	count: 4,
};

describe('renderTrend', () => {
	it('tells cycle, number and outcome of each bar in words, and what is in force now', () => {
		const points = [
			point,
			{ ...point, index: 0, name: 'Cycle 1', groups: { applied: 1 }, status: 'applied', count: 1 } as const,
		];

		const markup = markupOf(renderTrend(view, { spec: 'spec.md', points, now: 4, cycles: 2 }));

		assert.match(markup, /aria-label=Cycle 2: 4 requirements · failed, &lt;b&gt;as claimed&lt;\/b&gt;/);
		assert.match(markup, /aria-label=Cycle 1: 1 requirement · applied/);
		assert.match(markup, /height: 100%[\s\S]*height: 25%/);
		assert.match(markup, /<span>4 now<\/span>/);
	});

	it('says so where the requirements are not known', () => {
		const points = [{ ...point, count: null }, point];

		const markup = markupOf(renderTrend(view, { spec: 'spec.md', points, now: null, cycles: 2 }));

		assert.match(markup, /aria-label=Cycle 2: requirements not known/);
		assert.match(markup, /bar unseen[\s\S]*bar-part failed/);
		assert.doesNotMatch(markup, / now</);
	});

	it('fills a bar that stands for several cycles by how they ended', () => {
		const points = [{ ...point, name: 'Cycle 81 to cycle 90', groups: { applied: 8, failed: 2 }, status: '' }];

		const markup = markupOf(renderTrend(view, { spec: 'spec.md', points, now: 4, cycles: 10 }));

		assert.match(markup, /aria-label=Cycle 81 to cycle 90: 4 requirements · 8 verified, 2 failed/);
		assert.match(markup, /bar-part applied[\s\S]*flex-grow: 8[\s\S]*bar-part failed[\s\S]*flex-grow: 2/);
		assert.match(markup, /about 10 to a bar/);
	});

	it('shows outcomes alone where no requirements are known at all', () => {
		const points = [{ ...point, count: null }];

		const markup = markupOf(renderTrend(view, { spec: '', points, now: null, cycles: 2 }));

		assert.match(markup, /outcome of each cycle/);
	});
});
