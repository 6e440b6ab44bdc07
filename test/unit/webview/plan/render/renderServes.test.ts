import assert from 'node:assert/strict';
import { renderServes } from '../../../../../src/webview/plan/render/renderServes';
import { parseUiState } from '../../../../../src/webview/plan/uiState';
import { markupOf } from '../../markupOf';
import { samplePlan } from '../samplePlan';
import { sampleView } from './sampleView';

const serves = [
	{ id: 'greet', text: 'It MUST greet <b>' },
	{ id: 'wave', text: 'It MUST wave\u202e' },
	{ id: 'dance', text: 'It MUST dance' },
];

const draw = (servesShown: readonly string[], list = serves) => {
	const ui = { ...parseUiState(undefined), servesShown };
	return markupOf(renderServes(sampleView(samplePlan([], []), {}, { ui }), 'a.py h1', list));
};

describe('renderServes', () => {
	it('names the first change that a part is for, and how many more there are', () => {
		const markup = draw([]);

		assert.match(markup, /Go to the change: It MUST greet &lt;b&gt;/);
		assert.match(markup, /aria-label=\+2: show all 3 changes that it is for[\s\S]*>\+2</);
		assert.doesNotMatch(markup, /wave|dance/);
	});

	it('names all of them on demand, each as a text of its own', () => {
		const markup = draw(['a.py h1']);

		assert.equal(markup.match(/Go to the change/g)?.length, 3);
		assert.doesNotMatch(markup, /\u202e/);
	});

	it('leads to the spec from a plan that is about no change', () => {
		const view = sampleView(samplePlan([], [], { reapplies: true }), {});

		assert.match(markupOf(renderServes(view, 'a.py', serves)), /Show in the spec: It MUST greet &lt;b&gt;/);
	});

	it('offers no more where there is one, and is nothing where there is none', () => {
		assert.doesNotMatch(draw([], serves.slice(0, 1)), /aria-expanded/);
		assert.equal(draw([], []), '');
	});
});
