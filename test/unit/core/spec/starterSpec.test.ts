import assert from 'node:assert/strict';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { starterSpec } from '../../../../src/core/spec/starterSpec';

describe('starterSpec', () => {
	it('has one MUST, no problem, and no command that would run unread', () => {
		const spec = parseSpec('.openspec/spec.md', starterSpec);

		assert.deepEqual(
			spec.requirements.map(({ level, text }) => [level, text]),
			[['MUST', 'The program MUST print a greeting']],
		);
		assert.deepEqual(spec.problems, []);
		assert.deepEqual(spec.verify, []);
	});
});
