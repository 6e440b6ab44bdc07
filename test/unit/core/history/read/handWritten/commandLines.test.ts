import assert from 'node:assert/strict';
import { parseHistory } from '../../../../../../src/core/history/read/parseHistory';

function readVerify(lines: string) {
	const { cycles, problems } = parseHistory(`## Cycle 1\n\n### Verify\n\n${lines}\n\n### Status\n\nDONE\n`);
	const told = cycles[0]?.verify.map(({ command, expect }) => `${command} => ${expect.exit} ${expect.stdout ?? ''}`);
	return { told, rest: cycles[0]?.rest, problems: problems.map(({ line }) => line) };
}

describe('the verification that people write', () => {
	for (const [lines, ...expected] of [
		['```sh\n$ ./greet Ada\n```', './greet Ada => 0 '],
		['```\n$ greet Ada\n# Expected: Hello, Ada\n```', 'greet Ada => 0 Hello, Ada'],
		['```bash\n$ greet \\\n> Ada\n```', 'greet \\\nAda => 0 '],
		['```\nana@host:~/app$ greet Ada\n```', 'greet Ada => 0 '],
		['    python3 greet.py Ada', 'python3 greet.py Ada => 0 '],
		['`python3 greet.py Ada`', 'python3 greet.py Ada => 0 '],
		['- `greet Ada` → `Hello, Ada`', 'greet Ada => 0 Hello, Ada'],
		['- [x] `python3 greet.py Ada` prints `Hello, Ada`', 'python3 greet.py Ada => 0 Hello, Ada'],
		['- ✅ `python3 greet.py` outputs "Hello"', 'python3 greet.py => 0 Hello'],
		['1. Run `docker build -t greeter .`', 'docker build -t greeter . => 0 '],
		['Command: `./greet Ada`\nExpected: `Hello, Ada`\nExit code: 3', './greet Ada => 3 Hello, Ada'],
		['- `npm test`\n  - expected: `3 passing`', 'npm test => 0 3 passing'],
		['$ greet Ada', 'greet Ada => 0 '],
		['python3 greet.py Ada', 'python3 greet.py Ada => 0 '],
		['! test -e old.py', '! test -e old.py => 0 '],
		['NAME=Ada python3 greet.py', 'NAME=Ada python3 greet.py => 0 '],
		['python3 greet.py \\\n  Ada', 'python3 greet.py \\\n  Ada => 0 '],
		['greet Ada\nExpected: Hello, Ada (exit 0)', 'greet Ada => 0 Hello, Ada'],
		['- [x] python3 greet.py Ada', 'python3 greet.py Ada => 0 '],
		['```bash\ngreet Ada\nExpected: Hello, Ada\n```', 'greet Ada => 0 Hello, Ada'],
		['```bash\ngreet Ada\n# Expected output: Hello, Ada\n```', 'greet Ada => 0 Hello, Ada'],
		['```bash\ngreet Ada\n```\n\n**Expected:** Hello, Ada (exit 0)', 'greet Ada => 0 Hello, Ada'],
		['```bash\ngreet Ada\n```\n\nExpected output:\n\n```\nHello, Ada\n```', 'greet Ada => 0 Hello, Ada'],
		['    npm test\n\nExpected:\n\n    3 passing', 'npm test => 0 3 passing'],
		['None.'],
		['n/a'],
	] as const) {
		it(`is read in ${JSON.stringify(lines)}`, () => {
			assert.deepEqual(readVerify(lines), { told: expected, rest: '', problems: [] });
		});
	}

	for (const line of [
		'I ran the container and looked at the output.',
		'test that it prints hello',
		'make sure it works',
		'python prints the greeting',
		'docker image builds',
		'go to the page and look',
		'cat pictures are shown.',
		'`hello.py` prints the greeting.',
		'`Hello, Ada` is printed.',
		'All tests pass.',
		'ran it, works',
		'```\nHello, Ada!\n```',
		'```text\npython3 greet.py\n```',
		'```python\nprint("x")\n```',
		'```powershell\nPS C:\\> python greet.py\n```',
		'    Hello, Ada!',
		'checked by hand',
	]) {
		it(`is text, and no command, in ${JSON.stringify(line)}`, () => {
			assert.deepEqual(readVerify(line), { told: [], rest: line, problems: [5] });
		});
	}

	it('shows what a recorded session printed, and takes none of it for a command', () => {
		const session = '```console\n$ curl -sS localhost\n% Total % Received\n$5 are due\n> done\n```';

		assert.deepEqual(readVerify(session), { told: ['curl -sS localhost => 0 '], rest: session, problems: [] });
	});

	it('takes no output for a command that stands below its own heading', () => {
		const lines = '```bash\npython3 greet.py\n```\n\nOutput:\n\n```\nmake it so\n```';

		const { told, rest, problems } = readVerify(lines);

		assert.deepEqual(told, ['python3 greet.py => 0 ']);
		assert.equal(rest, 'Output:\n```\nmake it so\n```');
		assert.deepEqual(problems, []);
	});

	it('expects no sentence of a program', () => {
		const { told, rest } = readVerify('`python3 greet.py`\nExpected: the script prints a greeting.');

		assert.deepEqual(told, ['python3 greet.py => 0 ']);
		assert.equal(rest, 'Expected: the script prints a greeting.');
	});
});
