import assert from 'node:assert/strict';
import { buildPlanModel } from '../../../../src/webview/plan/buildPlanModel';
import { filterChanges, findSections, findTags } from '../../../../src/webview/plan/filterChanges';
import { type ChangeFilter, noFilter } from '../../../../src/webview/plan/uiState';
import { sampleChange, sampleInput, samplePlan } from './samplePlan';

const flip = sampleChange('It MUST NOT run', 'It MUST run', {
	id: 'flip',
	impact: 'flipped',
	state: 'unresolved',
	section: ['Limits'],
});
const greeting = sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`', { id: 'greeting' });
const added = sampleChange(null, 'It MUST stop', { id: 'stop', state: 'implemented' });
const { changes } = buildPlanModel(sampleInput(samplePlan([flip, greeting, added], [])));

function idsFor(filter: Partial<ChangeFilter>): readonly string[] {
	return filterChanges(changes, { ...noFilter, ...filter }).map(({ id }) => id);
}

describe('filterChanges', () => {
	it('finds words in any case and order, in old and new text, section and id', () => {
		assert.deepEqual(idsFor({ text: '  say WELCOME ' }), ['greeting']);
		assert.deepEqual(idsFor({ text: 'hello' }), ['greeting']);
		assert.deepEqual(idsFor({ text: 'limits' }), ['flip']);
		assert.deepEqual(idsFor({ text: 'stop' }), ['stop']);
		assert.deepEqual(idsFor({ text: 'nowhere' }), []);
		assert.deepEqual(idsFor({}), ['flip', 'greeting', 'stop']);
	});

	it('lets pass what has one of the tags, and only the chosen section', () => {
		assert.deepEqual(idsFor({ tags: ['flipped', 'added'] }), ['flip', 'stop']);
		assert.deepEqual(idsFor({ tags: ['unresolved'] }), ['flip']);
		assert.deepEqual(idsFor({ section: 'Behavior' }), ['greeting', 'stop']);
		assert.deepEqual(idsFor({ section: 'Behavior', tags: ['flipped'] }), []);
	});
});

describe('findTags', () => {
	it('counts what there is, most urgent first', () => {
		const tags = findTags(changes);

		assert.deepEqual(
			tags.map(({ name, amount }) => `${name} ${amount}`),
			['flipped 1', 'added 1', 'modified 2', 'unresolved 1'],
		);
	});
});

describe('findSections', () => {
	it('counts the sections in the order of the changes', () => {
		assert.deepEqual(findSections(changes), [
			{ name: 'Limits', amount: 1 },
			{ name: 'Behavior', amount: 2 },
		]);
	});
});
