import assert from 'node:assert/strict';
import type { RecordedAssumption } from '../../../../../src/core/history/record';
import type { PlanPhase } from '../../../../../src/webview/plan/planPhase';
import type { Offer } from '../../../../../src/webview/plan/planViewModel';
import { renderAssumptions } from '../../../../../src/webview/plan/render/renderAssumptions';
import { markupOf } from '../../markupOf';
import { sampleChange, samplePlan } from '../samplePlan';
import { sampleView } from './sampleView';

const assumption: RecordedAssumption = {
	decision: 'The author comes from the environment',
	alternatives: ['a command-line argument'],
	suggestion: 'The script MUST read the author from AUTHOR',
	section: 'Interface',
	accepted: false,
};

function markupFor(
	assumptions: readonly RecordedAssumption[],
	phase: PlanPhase = { kind: 'planned' },
	offers: readonly Offer[] = ['pinAssumption', 'acceptAssumption'],
): string {
	const plan = samplePlan([sampleChange(null, 'It MUST greet')], [], { assumptions });
	return markupOf(renderAssumptions(sampleView(plan, { phase, offers })));
}

describe('renderAssumptions', () => {
	it('names each assumption, its alternatives, and what would settle it where', () => {
		const markup = markupFor([assumption]);

		for (const text of [
			'from the environment',
			'instead of: a command-line argument',
			'would settle it, in Interface: The',
		]) {
			assert.ok(markup.includes(text), text);
		}
		assert.match(markup, /aria-label=Pin to spec: The script MUST read the author from AUTHOR/);
	});

	it('lets one be pinned while the plan is looked at, and where there is a statement', () => {
		const markups = [
			markupFor([assumption], { kind: 'stale', moved: ['a'] }),
			markupFor([assumption], { kind: 'applying', note: '' }),
			markupFor([assumption], { kind: 'planned' }, []),
			markupFor([{ ...assumption, suggestion: '' }]),
		].map(markup => markup.includes('Pin to spec'));

		assert.deepEqual(markups, [true, false, false, false]);
	});

	it('counts what is accepted, and offers to accept all where several are not', () => {
		const accepted = { ...assumption, accepted: true };

		const markups = [
			[assumption, assumption, accepted],
			[assumption, accepted],
			[accepted, accepted],
		].map(list => {
			const markup = markupFor(list);
			return [/<span class="badge">(.*?)<\/span>/.exec(markup)?.[1], markup.includes('Accept all')];
		});

		assert.deepEqual(markups, [
			['1 of 3', true],
			['1 of 2', false],
			['2', false],
		]);
	});

	it('is nothing where nothing was assumed', () => {
		assert.equal(markupFor([]), '');
	});
});
