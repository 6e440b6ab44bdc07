import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseGrown } from '../../../../../src/core/history/read/parseGrown';
import { handWrittenCycle } from '../../../../support/longHistory';

describe('parseGrown', () => {
	it('keeps no older text in memory, whatever was read of the cycles in between', () => {
		let text = `# Apply history\n\n${Array.from({ length: 3000 }, (_, index) => handWrittenCycle(index + 1)).join('\n')}`;
		parseGrown(text);
		const before = memory();

		for (let number = 3001; number <= 3100; number++) {
			text += `\n${handWrittenCycle(number).replace('2025-', 'Faster answers in a month of 2025-')}`;
			const cycle = parseGrown(text).history.cycles.at(-1);
			assert.match(
				`${cycle?.title} ${cycle?.propose} ${cycle?.status}`,
				/^Faster answers.*Answer part.*applied|failed$/,
			);
		}

		// Each text takes more than a megabyte.
		assert.ok(memory() - before < 20_000_000, `${memory() - before} bytes more`);
	}).timeout(20_000);
});

/** Bytes in use, when all that is not needed is let go. */
function memory(): number {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
	return process.memoryUsage().heapUsed;
}
