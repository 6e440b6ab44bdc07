import assert from 'node:assert/strict';
import { assignHunks } from '../../../../../src/core/plan/edits/assignHunks';
import { makeHunks } from '../../../../../src/core/plan/edits/makeHunks';

const old = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join('\n');
const next = old.replace('line 2\n', 'LINE 2\n').replace('line 15', 'LINE 15');
const hunks = makeHunks(old, next, ['a', 'b']);

describe('assignHunks', () => {
	it('gives each hunk its requirements and leaves a doubtful one unticked', () => {
		const assigned = assignHunks(hunks, {
			selected: true,
			places: [
				{ line: 2, requirements: ['a'], doubtful: false },
				{ line: 15, requirements: ['b'], doubtful: true },
			],
		});

		assert.deepEqual(
			assigned.map(({ requirements, selected, doubtful }) => [requirements, selected, doubtful]),
			[
				[['a'], true, undefined],
				[['b'], false, true],
			],
		);
	});

	it('keeps the hunks of an edit that is not ticked ticked, so that one tick takes them', () => {
		const places = [2, 15].map(line => ({ line, requirements: ['a'], doubtful: true }));

		const assigned = assignHunks(hunks, { selected: false, places });

		assert.deepEqual(
			assigned.map(({ selected }) => selected),
			[true, true],
		);
	});

	it('leaves hunks alone where nothing is known of their lines', () => {
		assert.equal(assignHunks(hunks, { selected: true }), hunks);
	});
});
