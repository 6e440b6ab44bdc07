import assert from 'node:assert/strict';
import { markStatement } from '../../../src/webview/markStatement';
import { markStatements } from '../../../src/webview/markStatements';
import { sampleChange } from './plan/samplePlan';

describe('markStatements', () => {
	it('marks every change as it would be marked alone', () => {
		const changes = [
			sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`'),
			sampleChange(null, 'It MUST stop'),
			sampleChange('It MUST stop', null),
		];

		const marks = markStatements(changes);

		assert.deepEqual(
			marks,
			changes.map(({ before, after }) => markStatement(before?.text ?? null, after?.text ?? null)),
		);
	});

	it('gives the very same marks to what did not change since', () => {
		const kept = () => sampleChange('It MUST say `Hello`', 'It MUST say `Welcome`');

		const [before] = markStatements([kept(), sampleChange(null, 'It MUST wave')]);
		const [, after] = markStatements([sampleChange(null, 'It MUST stop'), kept()]);

		assert.equal(after, before);
	});
});
