import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { namedRequirements } from '../../../../src/vscode/chat/namedRequirements';
import { specOf } from '../../support/specOf';

describe('namedRequirements', () => {
	const before = specOf({ text: 'It MUST go', id: 'FR-001' }, { text: 'It MUST stay', id: 'FR-002' });
	const spec = specOf({ text: 'It MUST stay', id: 'FR-002' }, { text: 'It MUST be', id: '{#b}' });
	const state = { spec, diff: diffSpecs(before, spec) };

	it('finds ids with signs around them, removed ones too, each once', () => {
		const found = namedRequirements('Why (FR-002), “FR-001” and FR-002?', state);

		assert.deepEqual(found, { ids: ['FR-002', 'FR-001'], rest: 'Why and' });
	});

	it('takes a word as it is first', () => {
		assert.deepEqual(namedRequirements('{#b}', state), { ids: ['{#b}'], rest: '' });
	});

	it('names none where there is none', () => {
		assert.deepEqual(namedRequirements('  What is\nall this? ', state), { ids: [], rest: 'What is all this?' });
		assert.deepEqual(namedRequirements('', state), { ids: [], rest: '' });
	});
});
