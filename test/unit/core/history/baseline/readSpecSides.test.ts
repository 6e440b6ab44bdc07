import assert from 'node:assert/strict';
import { readSpecSides } from '../../../../../src/core/history/baseline/readSpecSides';
import { digestOf } from '../../../../../src/core/history/identity';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import { append } from '../draft';

const first = '- It MUST print\n- It MUST stop\n';
const second = '- It MUST print twice\n- It MUST stop\n';
const third = '- It MUST print twice\n- It MUST NOT stop\n';
const nothingStored = async () => undefined;

describe('readSpecSides', () => {
	it('gives the spec before and after each recorded cycle', async () => {
		const one = append('', '', first).text;
		const history = parseHistory(append(append(one, first, second).text, second, third).text);

		const sides = await Promise.all(history.cycles.map(cycle => readSpecSides(history, cycle, nothingStored)));

		assert.deepEqual(sides, [
			{ before: '', after: first },
			{ before: first, after: second },
			{ before: second, after: third },
		]);
	});

	it('takes what no record gives from what was stored, if its digest is right', async () => {
		const history = parseHistory(append('', first, second).text);
		const [cycle = assert.fail()] = history.cycles;

		const stored = await readSpecSides(history, cycle, async digest =>
			digest === digestOf(first) ? first : undefined,
		);
		const damaged = await readSpecSides(history, cycle, async () => 'something else');

		assert.deepEqual(stored, { before: first, after: second });
		assert.deepEqual(damaged, { before: undefined, after: second });
	});

	it('gives nothing for a cycle without record', async () => {
		const history = parseHistory('## Cycle 1\n\n### Status\n\n✅ APPLIED\n');
		const [cycle = assert.fail()] = history.cycles;

		const sides = await readSpecSides(history, cycle, nothingStored);

		assert.deepEqual(sides, { before: undefined, after: undefined });
	});
});
