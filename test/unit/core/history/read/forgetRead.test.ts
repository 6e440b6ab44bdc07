import assert from 'node:assert/strict';
import { checkHistory } from '../../../../../src/core/history/checkHistory';
import { forgetRead } from '../../../../../src/core/history/read/forgetRead';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import { longHistory } from '../../../../support/longHistory';

describe('forgetRead', () => {
	const many = 100_000;

	it('changes nothing that a cycle tells', () => {
		const text = longHistory(40);
		const [forgetful, other] = [parseHistory(text), parseHistory(text)];
		const tell = ({ cycles, problems }: typeof other) => ({
			cycles: cycles.map(({ id, title, propose, spec, changes, verify, status, evidence, edited, record }) => {
				return { id, title, propose, spec, changes, verify, status, evidence, edited, end: record?.end };
			}),
			problems,
		});
		tell(forgetful);

		for (const cycle of forgetful.cycles) {
			forgetRead(cycle, many);
		}

		assert.deepEqual(tell(forgetful), tell(other));
		assert.deepEqual(checkHistory(text, forgetful), checkHistory(text, other));
	});

	it('lets go of what was read in a history of very many cycles alone', () => {
		const [cycle] = parseHistory(longHistory(1, 0)).cycles;
		assert.ok(cycle);
		const { record } = cycle;

		forgetRead(cycle, 10_000);
		const kept = cycle.record;
		forgetRead(cycle, many);
		const read = cycle.record;

		assert.equal(kept, record);
		assert.notEqual(read, record);
		assert.equal(read?.begin.cycle, record?.begin.cycle);
	});
});
