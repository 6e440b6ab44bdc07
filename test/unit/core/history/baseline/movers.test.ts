import assert from 'node:assert/strict';
import { moversOf } from '../../../../../src/core/history/baseline/movers';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import { append } from '../draft';

function moversIn(text: string): readonly (number | null)[] {
	return [...moversOf(parseHistory(text), '.openspec/apply.md', '.openspec/spec.md')].map(({ number }) => number);
}

function cycles(...numbers: readonly number[]): string {
	return numbers.map(number => `## Cycle ${number} — 2026-06-0${number}\n\nStatus: applied\n`).join('\n');
}

describe('moversOf', () => {
	it('gives the cycles that moved the baseline, the newest first', () => {
		const text = `${cycles(1, 2)}\n## Cycle 3\n\nStatus: failed\n`;

		assert.deepEqual(moversIn(text), [2, 1]);
	});

	it('begins with the first cycle of the file where somebody wrote the newest first', () => {
		assert.deepEqual(moversIn(cycles(3, 2, 1)), [3, 2, 1]);
	});

	it('takes what was appended below those for newer, whatever its number', () => {
		const { text } = append(cycles(3, 2, 1), '', '- a MUST b\n');

		assert.deepEqual(moversIn(text), [4, 3, 2, 1]);
	});
});
