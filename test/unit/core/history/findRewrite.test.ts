import assert from 'node:assert/strict';
import { findRewrite } from '../../../../src/core/history/findRewrite';

const before = '# Apply history\n\n## Cycle 1\n\nApplied.\n';

describe('findRewrite', () => {
	it('finds nothing where a history only grew', () => {
		assert.equal(findRewrite(before, `${before}\n## Cycle 2\n`, 'then', 'error'), undefined);
		assert.equal(findRewrite('', before, 'then', 'error'), undefined);
	});

	it('names the first line that is not what it was', () => {
		const problem = findRewrite(before, before.replace('Applied', 'Failed'), 'in commit abc', 'error');

		assert.deepEqual([problem?.line, problem?.severity, problem?.rule], [5, 'error', 'rewritten']);
		assert.match(problem?.message ?? '', /what it said in commit abc/);
	});

	it('names the end where cycles were taken off it', () => {
		assert.equal(findRewrite(before, '# Apply history\n', 'then', 'warning')?.line, 2);
	});
});
