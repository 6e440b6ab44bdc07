import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatCommand } from '../../../../src/core/verify/formatCommand';
import { parseCommands } from '../../../../src/core/verify/parseCommands';

describe('parseCommands', () => {
	it('takes the lines up to an expectation for one command', () => {
		const lines = ['cd src', 'python3 hello.py Alice', '# Expected: Hello, Alice! (exit 3)', '', 'true'];

		const commands = parseCommands(lines, 10);

		assert.deepEqual(commands, [
			{
				command: 'cd src\npython3 hello.py Alice',
				expect: { exit: 3, stdout: 'Hello, Alice!' },
				line: 10,
				expectLine: 12,
			},
			{ command: 'true', expect: { exit: 0 }, line: 14 },
		]);
	});

	it('takes a fence without an expectation for one command', () => {
		const lines = ['', 'if true; then', '', '  ls', 'fi', ''];

		const commands = parseCommands(lines, 1);

		assert.deepEqual(commands, [{ command: 'if true; then\n\n  ls\nfi', expect: { exit: 0 }, line: 2 }]);
	});

	it('reads text and exit code of an expectation', () => {
		const texts = [
			'Hello',
			'Hello (exit 2)',
			'(exit 2)',
			'exit 2',
			'exit 2 (exit 0)',
			'`Hello` "you"  (exit 0)',
			'done (exit early)',
			'f(exit 1)',
			'',
		];

		const expectations = texts.map(text => parseCommands(['x', `# Expected: ${text}`], 1)[0]?.expect);

		assert.deepEqual(expectations, [
			{ exit: 0, stdout: 'Hello' },
			{ exit: 2, stdout: 'Hello' },
			{ exit: 2 },
			{ exit: 2 },
			{ exit: 0, stdout: 'exit 2' },
			{ exit: 0, stdout: '`Hello` "you"' },
			{ exit: 0, stdout: 'done (exit early)' },
			{ exit: 0, stdout: 'f(exit 1)' },
			{ exit: 0 },
		]);
	});

	it('reads an expectation at the end of a line, but not in quotes or words', () => {
		const lines = ['ls # Expected: a (exit 0)', 'echo "x # Expected: b" \\# Expected: c', "echo 'd' # expected: d"];

		const commands = parseCommands(lines, 1);

		assert.deepEqual(commands, [
			{ command: 'ls', expect: { exit: 0, stdout: 'a' }, line: 1, expectLine: 1 },
			{
				command: 'echo "x # Expected: b" \\# Expected: c\necho \'d\'',
				expect: { exit: 0, stdout: 'd' },
				line: 2,
				expectLine: 3,
			},
		]);
	});

	it('takes expectations in a row for lines of one text', () => {
		const lines = ['x', '# Expected: one', '# Expected: two (exit 1)', 'y'];

		const commands = parseCommands(lines, 1);

		assert.deepEqual(commands, [
			{ command: 'x', expect: { exit: 1, stdout: 'one\ntwo' }, line: 1, expectLine: 2 },
			{ command: 'y', expect: { exit: 0 }, line: 4 },
		]);
	});

	it('takes comments along with a command, but not for one', () => {
		const lines = ['# Expected: lost', '# build', 'make', '# Expected: ok', '# the end'];

		const commands = parseCommands(lines, 1);

		assert.deepEqual(commands, [
			{ command: '# build\nmake', expect: { exit: 0, stdout: 'ok' }, line: 2, expectLine: 4 },
		]);
	});

	it('keeps comments that only begin like an expectation', () => {
		const lines = ['make', '# Expectedly slow', '# Expected to be slow', '# Expected (exit 0)', 'ls'];

		const commands = parseCommands(lines, 1);

		assert.deepEqual(
			commands.map(({ command }) => command),
			['make\n# Expectedly slow\n# Expected to be slow', 'ls'],
		);
	});

	it('reads back what is written', () => {
		const word = fc.stringMatching(/^[a-z"'(){}0-9$ ]{0,12}$/).map(text => `x${text.trim()}`);
		const exit = fc.integer({ min: 0, max: 255 });
		const expectation = fc.oneof(
			exit.map(code => ({ exit: code })),
			fc.tuple(exit, word).map(([code, stdout]) => ({ exit: code, stdout })),
		);

		fc.assert(
			fc.property(fc.array(word, { minLength: 1 }), expectation, (lines, expect) => {
				const command = lines.join('\n');

				const [read] = parseCommands(formatCommand(command, expect), 1);

				assert.deepEqual([read?.command, read?.expect], [command, expect]);
			}),
		);
	});
});
