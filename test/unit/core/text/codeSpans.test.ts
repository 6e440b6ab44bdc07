import assert from 'node:assert/strict';
import { codeSpans } from '../../../../src/core/text/codeSpans';
import { cpuMs } from '../../../support/cpuMs';

describe('codeSpans', () => {
	for (const [text, codes] of [
		['none', []],
		['a `b` and `c d`', ['b', 'c d']],
		['``a ` b`` c', ['a ` b']],
		['`open', []],
		['``a` b`', [' b']],
	] as const) {
		it(`finds ${JSON.stringify(codes)} in ${JSON.stringify(text)}`, () => {
			assert.deepEqual(
				codeSpans(text).map(span => span.code),
				codes,
			);
		});
	}

	it('stays linear with many runs that never close', () => {
		const text = Array.from({ length: 2000 }, (_, index) => `${'\x60'.repeat(index % 100)} `).join('x');
		const start = cpuMs();

		codeSpans(text);

		assert.ok(cpuMs() - start < 500);
	});
});
