import assert from 'node:assert/strict';
import { createPalette } from '../../../../src/cli/palette';
import { renderResults } from '../../../../src/cli/render/results';

const plain = createPalette(false);

describe('renderResults', () => {
	it('tells of a command that failed what was expected, and what came, also where it printed nothing', () => {
		const results = [
			{ command: './a', exit: 1, passed: false, durationMs: 5, output: 'one\ntwo\n' },
			{ command: './b', exit: 1, passed: false, durationMs: 5, output: '\n' },
			{ command: './c', exit: null, passed: false, durationMs: 5, output: '' },
		];
		const commands = results.map(({ command }) => ({ command, expect: { exit: 0, stdout: 'ok' } }));

		const lines = renderResults(results, commands, plain).map(line => line.trim());

		assert.deepEqual(
			lines.filter(line => !/^[✗]|^expected/.test(line)),
			['got       one', 'two', 'got       no output, exit 1', 'got       no output, exit none'],
		);
	});
});
