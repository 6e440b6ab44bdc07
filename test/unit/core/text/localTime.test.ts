import assert from 'node:assert/strict';
import { localTime } from '../../../../src/core/text/localTime';

describe('localTime', () => {
	const at = new Date(2026, 5, 8, 9, 5, 30);

	it('leaves out the day where it is today', () => {
		const later = new Date(2026, 5, 8, 23, 59);
		const tomorrow = new Date(2026, 5, 9, 0, 1);

		const texts = [later, tomorrow, undefined].map(now => localTime(at.toISOString(), now));

		assert.deepEqual(texts, ['09:05', '8 June 2026, 09:05', '8 June 2026, 09:05']);
	});

	it('leaves what is no time as it is', () => {
		assert.equal(localTime('yesterday', at), 'yesterday');
	});
});
