import assert from 'node:assert/strict';
import { countLines } from '../../../../src/vscode/history/countLines';

describe('countLines', () => {
	const cases = [
		['nothing where both are the same', 'a\nb\n', 'a\nb\n', 0, 0],
		['a changed line on both sides', 'a\nb\nc\n', 'a\nB\nc\n', 1, 1],
		['all lines of a new file', '', 'a\nb\n', 2, 0],
		['all lines of a new file without an end of its last line', '', 'a\nb', 2, 0],
		['all lines of a file that is gone', 'a\n\nb\n', '', 0, 3],
		['nothing where only the end of the last line came', 'a\nb', 'a\nb\n', 0, 0],
		['a line that is empty', 'a\n', 'a\n\n', 1, 0],
	] as const;
	for (const [what, before, after, added, removed] of cases) {
		it(`counts ${what}`, () => {
			const lines = countLines(before, after);

			assert.deepEqual(lines, { added, removed });
		});
	}
});
