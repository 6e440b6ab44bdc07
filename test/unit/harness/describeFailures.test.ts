import assert from 'node:assert/strict';
import { describeFailures } from '../../harness/describeFailures';

describe('the failures of a suite', () => {
	it('are told with the suite, the test and its error', () => {
		const told = describeFailures('ui', [
			{ kind: 'pass', title: 'opens', ms: 1 },
			{ kind: 'fail', title: 'closes', error: 'Error: still open\n    at close' },
			{ kind: 'end', passed: 1, failed: 1, skipped: 0 },
		]);

		assert.deepEqual(told, ['✘ ui: closes\n    Error: still open\n        at close']);
	});

	it('tell of a suite that broke off', () => {
		const told = describeFailures('unit', [{ kind: 'crash', error: 'no memory' }]);

		assert.deepEqual(told, ['✘ unit broke off\n    no memory']);
	});

	it('leave out the end of a long error, and say how much of it', () => {
		const error = Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n');

		const [told = ''] = describeFailures('unit', [{ kind: 'fail', title: 'long', error }]);

		assert.ok(told.endsWith('    line 24\n    … 5 more lines'));
	});
});
