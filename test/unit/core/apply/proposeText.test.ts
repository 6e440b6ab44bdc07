import assert from 'node:assert/strict';
import { proposeText } from '../../../../src/core/apply/proposeText';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { specOf } from '../../support/specOf';

describe('proposeText', () => {
	it('tells one replaced word with the statement that it stands in', () => {
		const { changes } = diffSpecs(specOf('It MUST print `Hello`'), specOf('It MUST print `Welcome`'));

		assert.equal(proposeText(changes), 'Change “Hello” to “Welcome” in “It MUST print `Welcome`”.');
	});

	it('tells both statements where more than one place changed', () => {
		const before = specOf('The service MUST answer GET within 5 seconds of a call');
		const after = specOf('The service MUST answer POST within 9 seconds of a call');

		const text = proposeText(diffSpecs(before, after).changes);

		assert.equal(
			text,
			'Change “The service MUST answer GET within 5 seconds of a call” to “The service MUST answer POST within 9 seconds of a call”.',
		);
	});

	it('counts what it does not tell one by one', () => {
		const statements = Array.from({ length: 14 }, (_, index) => `Part ${index} MUST work on its own`);

		const text = proposeText(diffSpecs(specOf(), specOf(...statements)).changes);

		assert.equal(text.split('\n').length, 13);
		assert.match(text, /And 2 more\.$/);
	});

	it('says that nothing but the spec is recorded', () => {
		assert.equal(proposeText([]), 'Record the spec as it stands.');
	});
});
