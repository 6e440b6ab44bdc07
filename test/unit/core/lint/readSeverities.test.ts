import assert from 'node:assert/strict';
import { readSeverities } from '../../../../src/core/lint/readSeverities';

describe('readSeverities', () => {
	it('reads the severity of each rule that a user named', () => {
		const severities = readSeverities({ 'vague-term': 'off', placeholder: 'error', contradiction: 'information' });

		assert.deepEqual(severities, { 'vague-term': 'off', placeholder: 'error', contradiction: 'info' });
	});

	it('leaves out what names no rule or no severity', () => {
		const severities = readSeverities({
			'no-such-rule': 'off',
			placeholder: 'loud',
			contradiction: 2,
			toString: 'off',
		});

		assert.deepEqual(severities, {});
	});

	it('reads nothing from what is no object', () => {
		const severities = [undefined, null, 'off', ['vague-term']].map(readSeverities);

		assert.deepEqual(severities, [{}, {}, {}, {}]);
	});
});
