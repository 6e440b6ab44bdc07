import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatCommand } from '../../../../src/core/verify/formatCommand';
import { parseCommands } from '../../../../src/core/verify/parseCommands';

describe('formatCommand', () => {
	it('writes the expectation as a comment below the command', () => {
		const lines = formatCommand('python3 hello.py', { exit: 0, stdout: 'Hello' });

		assert.deepEqual(lines, ['python3 hello.py', '# Expected: Hello (exit 0)']);
	});

	it('writes the exit code alone where no text is expected', () => {
		const lines = formatCommand('cd src &&\npython3 hello.py', { exit: 2 });

		assert.deepEqual(lines, ['cd src &&', 'python3 hello.py', '# Expected: (exit 2)']);
	});

	it('shows the first line of an expected text of several', () => {
		const lines = formatCommand('ls', { exit: 0, stdout: '\nsrc\ntest\n' });

		assert.deepEqual(lines, ['ls', '# Expected: src (exit 0)']);
	});

	it('is read back as it was, whatever commands follow each other', () => {
		const word = fc.stringMatching(/^[a-z](?:[a-z "'$()|&;<>/.-]{0,20}[a-z"'])?$/);
		const expectation = fc.record({ exit: fc.nat(255), stdout: word }, { requiredKeys: ['exit'] });
		const commands = fc.array(fc.record({ command: word, expect: expectation }), { maxLength: 4 });

		fc.assert(
			fc.property(commands, given => {
				const lines = given.flatMap(({ command, expect }) => formatCommand(command, expect));

				const read = parseCommands(lines, 1);

				assert.deepEqual(
					read.map(({ command, expect }) => ({ command, expect: { ...expect } })),
					given.map(({ command, expect }) => ({ command, expect: { ...expect } })),
				);
			}),
		);
	});
});
