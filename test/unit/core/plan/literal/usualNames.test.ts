import assert from 'node:assert/strict';
import { findLiteralChanges } from '../../../../../src/core/plan/literal/literalChange';
import { usualNames } from '../../../../../src/core/plan/literal/usualNames';

function namesIn(before: string, after: string) {
	const found = findLiteralChanges(before, after);
	const [change] = found.kind === 'literals' ? found.changes : [];
	assert.ok(change);
	return usualNames(change);
}

describe('usualNames', () => {
	it('knows what a time is called that repeats, and what one is called that lasts', () => {
		const repeating = namesIn('Polls MUST run every 30 seconds', 'Polls MUST run every 45 seconds');
		const lasting = namesIn('A poll MUST end after 30 seconds', 'A poll MUST end after 45 seconds');

		assert.ok(repeating.telling.has('interval'));
		assert.ok(!repeating.telling.has('timeout'));
		assert.ok(lasting.telling.has('timeout'));
		assert.ok(!lasting.telling.has('interval'));
	});

	it('sets the lowest against the highest', () => {
		const { bound, otherBound } = namesIn('A team MUST have at most 5 members', 'A team MUST have at most 8 members');

		assert.ok(bound.has('max'));
		assert.ok(otherBound.has('min'));
	});

	it('takes neither end for the other one where a statement has both', () => {
		const names = namesIn('A team MUST have between 2 and 5 members', 'A team MUST have between 2 and 8 members');

		assert.ok(names.bound.has('min') && names.bound.has('max'));
		assert.equal(names.otherBound.size, 0);
	});

	it('does not take minutes for the lowest', () => {
		const { otherBound } = namesIn('A poll MUST take at most 5 minutes', 'A poll MUST take at most 8 minutes');

		assert.ok(!otherBound.has('min'));
	});
});
