import assert from 'node:assert/strict';
import { buildPlanModel } from '../../../../src/webview/plan/buildPlanModel';
import { changeActions } from '../../../../src/webview/plan/changeActions';
import type { PlanPhase } from '../../../../src/webview/plan/planPhase';
import type { Offer } from '../../../../src/webview/plan/planViewModel';
import { sampleChange, sampleEdit, sampleInput, samplePlan } from './samplePlan';

const offers: readonly Offer[] = [
	'applyRequirement',
	'planRequirement',
	'diffRequirement',
	'restoreRequirement',
	'handOff',
	'markImplemented',
];
const greeting = sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`', { id: 'greeting' });
const open = sampleChange('It MUST NOT run', 'It MUST run', { id: 'open', state: 'unresolved' });
const removed = sampleChange('It MUST stop', null, { id: 'removed', state: 'implemented' });
const plan = samplePlan([greeting, open, removed], [sampleEdit('a.py', ['greeting'])]);

/** What each change offers, as `icons / ways`. */
function actionsIn(phase: PlanPhase, withPlan = true, offered = offers): readonly string[] {
	const given = { changes: plan.changes, phase, offers: offered };
	const model = buildPlanModel(sampleInput(withPlan ? plan : null, given));
	return model.changes.map(change => {
		const { icons, ways } = changeActions(model, change);
		return [icons, ways].map(list => list.map(({ message }) => message.type).join(' ')).join(' / ');
	});
}

describe('changeActions', () => {
	it('applies what is planned alone, restores what was removed, and leads on from what is unresolved', () => {
		assert.deepEqual(actionsIn({ kind: 'planned' }), [
			'applyRequirement diffRequirement / ',
			'diffRequirement / handOff markImplemented',
			'applyRequirement diffRequirement restoreRequirement / ',
		]);
	});

	it('leads on to a model where that is offered', () => {
		const [, unresolved] = actionsIn({ kind: 'planned' }, true, [...offers, 'selectPlanner']);
		const [, withEditor] = actionsIn({ kind: 'planned' }, true, [...offers, 'selectPlanner', 'useEditorModel']);

		assert.equal(unresolved, 'diffRequirement / selectPlanner handOff markImplemented');
		assert.equal(withEditor, 'diffRequirement / useEditorModel selectPlanner handOff markImplemented');
	});

	it('plans alone what has no plan', () => {
		assert.deepEqual(actionsIn({ kind: 'pending' }, false), [
			'planRequirement diffRequirement / ',
			'planRequirement diffRequirement / ',
			'planRequirement diffRequirement restoreRequirement / ',
		]);
	});

	it('begins nothing while something is under way, and offers only what is possible', () => {
		const busy = actionsIn({ kind: 'applying', note: '' });
		const restricted = actionsIn({ kind: 'restricted' }, false, ['diffRequirement']);

		assert.deepEqual(new Set([...busy, ...restricted]), new Set(['diffRequirement / ']));
	});
});
