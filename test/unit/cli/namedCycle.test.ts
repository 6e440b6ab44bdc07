import assert from 'node:assert/strict';
import { namedCycle } from '../../../src/cli/namedCycle';
import { historyOf } from '../support/historyOf';

const history = historyOf(
	{ number: 1, id: 'sha256:12345678aa' },
	{ number: 2, id: 'sha256:beef5678aa' },
	{ number: 1234, id: 'sha256:00ff5678aa' },
);

/** The number of the cycle that is named, or why there is none. */
function named(name: string): unknown {
	const found = namedCycle(history, '.openspec/apply.md', '.openspec/spec.md', name);
	return found.kind === 'named' ? found.cycle.number : found.code;
}

describe('the cycle that a call names', () => {
	it('is known by its number, and by how its identity begins', () => {
		assert.deepEqual(['2', 'beef', 'sha256:beef'].map(named), [2, 2, 2]);
	});

	it('is known by an identity of digits alone where no cycle has that number', () => {
		assert.deepEqual(['12345678', '1234'].map(named), [1, 1234]);
	});

	it('is none where neither fits', () => {
		assert.deepEqual(['3', 'abcd', '12'].map(named), Array(3).fill('history.unknown_cycle'));
	});
});
