import assert from 'node:assert/strict';
import { readRetryAfter } from '../../../../src/planners/request/readRetryAfter';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('readRetryAfter', () => {
	for (const [headers, wait] of [
		[{ 'retry-after': '2' }, 2000],
		[{ 'retry-after': '0.5' }, 500],
		[{ 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' }, 30_000],
		[{ 'retry-after-ms': '70', 'retry-after': '2' }, 70],
		[{ 'retry-after-ms': 'soon', 'retry-after': '2' }, 2000],
		[{ 'retry-after': '-5' }, undefined],
		[{ 'retry-after': 'Sun, 22 Nov 2020 12:00:30 GMT' }, undefined],
		[{ 'retry-after': 'tomorrow' }, undefined],
		[{ 'retry-after': '' }, undefined],
		[{}, undefined],
	] as const) {
		it(`reads ${JSON.stringify(headers)} as ${wait}`, () => {
			assert.equal(readRetryAfter(new Headers(headers), now), wait);
		});
	}
});
