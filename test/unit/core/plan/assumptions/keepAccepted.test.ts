import assert from 'node:assert/strict';
import type { RecordedAssumption } from '../../../../../src/core/history/record';
import { keepAccepted } from '../../../../../src/core/plan/assumptions/keepAccepted';

const assumption: RecordedAssumption = {
	decision: 'The author comes from the environment',
	alternatives: ['an argument'],
	suggestion: 'The script MUST read AUTHOR',
	section: 'Interface',
	accepted: false,
};

describe('keepAccepted', () => {
	it('keeps what was accepted and is assumed again, whatever else it is said that it could be', () => {
		const again = { ...assumption, alternatives: ['standard input'] };

		const kept = keepAccepted([again], [{ ...assumption, accepted: true }]);

		assert.deepEqual(kept, [{ ...again, accepted: true }]);
	});

	it('accepts nothing else: no other decision, suggestion or section, and nothing that was not accepted', () => {
		const others = [
			{ ...assumption, decision: 'The author comes from the environment or an argument' },
			{ ...assumption, suggestion: 'The script MAY read AUTHOR' },
			{ ...assumption, section: 'Behavior' },
		];

		const kept = [keepAccepted(others, [{ ...assumption, accepted: true }]), keepAccepted([assumption], [assumption])];

		assert.ok(kept.flat().every(({ accepted }) => !accepted));
	});
});
