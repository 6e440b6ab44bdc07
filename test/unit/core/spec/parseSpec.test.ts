import assert from 'node:assert/strict';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

const path = '.openspec/spec.md';

/** `LEVEL text` of each requirement. */
function statements(text: string): readonly string[] {
	return parseSpec(path, text).requirements.map(requirement => `${requirement.level} ${requirement.text}`);
}

function lines(text: string): readonly string[] {
	return parseSpec(path, text).requirements.map(({ line, endLine }) => `${line}-${endLine}`);
}

function ids(text: string): readonly string[] {
	return parseSpec(path, text).requirements.map(({ id }) => id);
}

describe('parseSpec', () => {
	it('reads title, sections and path of a spec', () => {
		const text = '# Greeting\n\n## Behavior\n\n- It MUST run\n\n### Deep\n\n- It MAY stop\n\nInterface\n---------\n';

		const spec = parseSpec('app/.openspec/spec.md', text);

		assert.equal(spec.title, 'Greeting');
		assert.equal(spec.dialect, 'plain');
		assert.deepEqual(spec.sections, [
			{ title: 'Greeting', depth: 1, line: 1 },
			{ title: 'Behavior', depth: 2, line: 3 },
			{ title: 'Deep', depth: 3, line: 7 },
			{ title: 'Interface', depth: 2, line: 11 },
		]);
		assert.deepEqual(spec.requirements[1]?.section, ['Greeting', 'Behavior', 'Deep']);
	});

	it('takes the dialect from the path, and an option over that', () => {
		const openspec = parseSpec('openspec/specs/a/spec.md', '');
		const forced = parseSpec('openspec/specs/a/spec.md', '', { dialect: 'plain' });
		const unknown = parseSpec('README.md', '');

		assert.deepEqual([openspec.dialect, forced.dialect, unknown.dialect], ['openspec', 'plain', 'plain']);
	});

	it('reads all that a requirement tells', () => {
		const text = '## Limits\n\n- **FR-001**: The answer SHALL NOT\n  take long\n';

		const { requirements } = parseSpec(path, text);

		assert.deepEqual(requirements, [
			{
				id: 'FR-001',
				explicitId: 'FR-001',
				name: null,
				level: 'MUST NOT',
				keyword: 'SHALL NOT',
				text: 'The answer SHALL NOT take long',
				section: ['Limits'],
				line: 3,
				endLine: 4,
				scenarios: [],
				places: {
					start: 2,
					end: 46,
					keywordStart: 25,
					keywordEnd: 34,
					idStart: 4,
					idEnd: 10,
					nameStart: -1,
					nameEnd: -1,
				},
			},
		]);
	});

	describe('keywords', () => {
		it('knows every keyword of BCP 14 in upper case', () => {
			const words = ['MUST', 'SHALL', 'REQUIRED', 'SHOULD', 'RECOMMENDED', 'MAY', 'OPTIONAL', 'must', 'Should'];

			const read = statements(words.map(word => `- a ${word} b\n- a ${word} NOT b\n- a NOT ${word} b\n`).join(''));

			assert.deepEqual(
				read.map(statement => statement.split(' a ')[0]),
				[
					...['MUST', 'MUST NOT', 'MUST', 'MUST', 'MUST NOT', 'MUST', 'MUST', 'MUST', 'MAY'],
					...['SHOULD', 'SHOULD NOT', 'SHOULD', 'SHOULD', 'SHOULD', 'SHOULD NOT'],
					...['MAY', 'MAY', 'MAY', 'MAY', 'MAY', 'MUST'],
				],
			);
		});

		it('reads NOT through emphasis and over a line end', () => {
			const texts = ['**MUST** NOT', '**MUST NOT**', '__MUST__ *NOT*', 'MUST\n  NOT', '_MUST_\n**NOT**', 'MUST\tNOT'];

			const levels = texts.map(text => parseSpec(path, `- It ${text} run\n`).requirements[0]?.level);

			assert.deepEqual(
				levels,
				texts.map(() => 'MUST NOT'),
			);
		});

		it('takes only whole words', () => {
			const text = [
				'MUST_NOT_X',
				'MUST-HAVE',
				'non-MUST',
				'A_MUST',
				'MUSTARD',
				'MUSTs',
				'ÄMUST',
				'MUST\\_BE',
				'2MUST',
			].map(word => `- It is ${word} here\n`);

			const read = statements(text.join(''));

			assert.deepEqual(read, []);
		});

		it('takes a keyword beside Chinese, brackets, slashes and dashes', () => {
			const text = '- 系统MUST支持登录\n- it (MUST) be\n- it MAY/SHOULD be\n- it MUST--always--be\n';

			const read = statements(text);

			assert.deepEqual(read, [
				'MUST 系统MUST支持登录',
				'MUST it (MUST) be',
				'MAY it MAY/SHOULD be',
				'MUST it MUST--always--be',
			]);
		});

		it('does not count keywords in code, link targets, URLs, tags and comments', () => {
			const text = [
				'- The `MUST` flag',
				'- The ``a ` MUST`` flag',
				'- See [this](https://a.example/MUST "MUST")',
				'- See [this][MUST]',
				'- See [https://a.example](b "MUST")',
				'- See <https://a.example/MUST> and https://a.example/MUST.',
				'- See <a title="MUST">this</a>',
				'- See <!-- MUST --> this',
			].join('\n');

			const read = statements(text);

			assert.deepEqual(read, []);
		});

		it('counts keywords in link texts and behind lone backticks', () => {
			const text = '- It [MUST](a) run\n- A ` backtick MUST stay\n- An \\`escaped MUST\\` one\n';

			const read = statements(text);

			assert.deepEqual(read, [
				'MUST It [MUST](a) run',
				'MUST A ` backtick MUST stay',
				'MUST An \\`escaped MUST\\` one',
			]);
		});

		it('does not look into fences, indented code, quotes, headings and comments', () => {
			const text =
				'# It MUST\n\n```\n- It MUST\n```\n\n    It MUST\n\n> - It MUST\n\n<!--\n- It MUST\n-->\n\nIt MUST\n-------\n';

			const read = statements(text);

			assert.deepEqual(read, []);
		});

		it('does not take the boilerplate of BCP 14 for a requirement', () => {
			const text =
				'The key words "MUST", "MUST NOT", "SHALL",\n"SHOULD" and "MAY" in this document are to be interpreted as described in\n' +
				'[BCP 14](https://a.example) [RFC 2119] when they appear in capitals.\n\nThe tool MUST mark RFC 2119 keywords.\n';

			const read = statements(text);

			assert.deepEqual(read, ['MUST The tool MUST mark RFC 2119 keywords.']);
		});

		it('does not either where it names one or two keywords alone', () => {
			const text =
				'The key words MUST and MAY in this document are to be interpreted as described in RFC 2119.\n\n' +
				'The keyword **MUST** is interpreted as in BCP 14.\n\nThe tool MUST interpret RFC 2119 strictly.\n';

			const read = statements(text);

			assert.deepEqual(read, ['MUST The tool MUST interpret RFC 2119 strictly.']);
		});
	});

	describe('list items', () => {
		it('joins the lines and paragraphs of an item, and leaves nested items to themselves', () => {
			const text = '1. It MUST\nrun\n\n   and\tSHOULD  stop\n   - it MAY pause\n     - why not\n2) It MAY end\n';

			assert.deepEqual(statements(text), ['MUST It MUST run and SHOULD stop', 'MAY it MAY pause', 'MAY It MAY end']);
			assert.deepEqual(lines(text), ['1-4', '5-5', '7-7']);
		});

		it('reads a paragraph after a nested list by itself', () => {
			const text = '- It MUST run:\n  - fast\n\n  It MAY stop. It is done.\n';

			assert.deepEqual(statements(text), ['MUST It MUST run:', 'MAY It MAY stop.']);
			assert.deepEqual(lines(text), ['1-1', '4-4']);
		});

		it('leaves code, quotes and comments in an item out of its text', () => {
			const text = '- It MUST print <!-- MAY change -->this:\n  ```\n  MAY\n  ```\n  > SHOULD\n\n  and more\n';

			assert.deepEqual(statements(text), ['MUST It MUST print this: and more']);
			assert.deepEqual(lines(text), ['1-7']);
		});

		it('takes off check boxes', () => {
			const text = '- [ ] It MUST run\n- [x] It MUST stop\n';

			const read = statements(text);

			assert.deepEqual(read, ['MUST It MUST run', 'MUST It MUST stop']);
		});

		it('takes items without a keyword for facts directly under the headings that say so', () => {
			const text =
				'## 2. **Constraints**:\n\n- Base image: `a:1`\n  - nested\n\n### More\n\n- no fact\n\n' +
				'## Requirements *(mandatory)*\n\n- one\n\nNo fact.\n\n## BEHAVIOUR\n\n- two\n\n## Notes\n\n- no fact\n';

			const read = statements(text);

			assert.deepEqual(read, ['FACT Base image: `a:1`', 'FACT nested', 'FACT one', 'FACT two']);
		});

		it('takes more such headings from the user', () => {
			const text = '## Non-functional  Rules\n\n- one\n\n## Constraints\n\n- two\n';

			const { requirements } = parseSpec(path, text, { factHeadings: ['non-functional rules'] });

			assert.deepEqual(
				requirements.map(({ text }) => text),
				['one', 'two'],
			);
		});
	});

	describe('paragraphs', () => {
		it('reads each sentence that has a keyword, with its own lines', () => {
			const text = 'Nothing here. The tool MUST run. It\nSHOULD be fast! Is it? It\nMAY\nstop\n';

			assert.deepEqual(statements(text), ['MUST The tool MUST run.', 'SHOULD It SHOULD be fast!', 'MAY It MAY stop']);
			assert.deepEqual(lines(text), ['1-1', '1-2', '2-4']);
		});

		it('takes off the indentation and counts the lines of a wrapped paragraph after definitions', () => {
			const text = '[a]: b\nThe tool MUST\n   run.\n';

			assert.deepEqual(statements(text), ['MUST The tool MUST run.']);
			assert.deepEqual(lines(text), ['2-3']);
		});
	});

	describe('tables', () => {
		it('are read in one line where cells are empty, too', () => {
			const { requirements } = parseSpec('spec.md', '| a | b | c |\n|---|---|---|\n| MUST x | | y |\n| | MUST z | |\n');

			assert.deepEqual(
				requirements.map(({ text }) => text),
				['MUST x | | y', '| MUST z |'],
			);
		});

		it('reads rows below the head, cells joined, also inside lists', () => {
			const text =
				'| MUST | b |\n|------|---|\n| x | it MUST run |\n| y | no |\n\n- a list:\n\n  | a |\n  |---|\n  | it MAY `|` run |\n';

			assert.deepEqual(statements(text), ['MUST x | it MUST run', 'MAY it MAY ` | ` run']);
			assert.deepEqual(lines(text), ['3-3', '10-10']);
		});

		it('takes a first cell that is an id for the id of the row', () => {
			const text =
				'| Id | Rule |\n|---|---|\n| **R-1** | it MUST run |\n| R-2 | it MUST stop |\n| UTF-8 | it MUST be |\n';

			const { requirements } = parseSpec(path, text);

			assert.deepEqual(
				requirements.map(({ explicitId, text }) => [explicitId, text]),
				[
					['R-1', 'it MUST run'],
					['R-2', 'it MUST stop'],
					[null, 'UTF-8 | it MUST be'],
				],
			);
		});
	});

	describe('ids', () => {
		it('makes readable ids of section and words, without literals and keywords', () => {
			const text =
				'It MUST do.\n\n# The Tool\n\n## Exit & `code`\n\n- The tool MUST print `Hello` in "red" to stdout\n- It MUST be `x`\n- 3 of 4\n\n' +
				'## Límites\n\n- Größe MUSS, it MUST\n- 系统必须支持登录 MUST\n\n## Interface\n\n- `a b`\n';

			const read = ids(text);

			assert.deepEqual(read, [
				'it-must-do',
				'exit-code/tool-print-stdout',
				'exit-code/it-must-be',
				'límites/größe-muss',
				'límites/系统必须支持登录',
				'interface/b',
			]);
		});

		it('keeps the id when only a literal or NOT changes', () => {
			const before = ids('## A\n\n- The tool MUST print `Hello`\n');
			const after = ids('## A\n\n- The tool MUST NOT print `Welcome`\n');

			assert.deepEqual(after, before);
		});

		it('numbers equal ids, and leaves explicit ones to their owner', () => {
			const text = '- It MUST run\n- It MUST run\n- It MUST run-2\n- It MUST run {#run}\n- It MUST run\n';

			const read = ids(text);

			assert.deepEqual(read, ['run-2', 'run-3', 'run-4', 'run', 'run-5']);
		});

		it('reports an explicit id that is used twice, where it stands', () => {
			const text = '- **R-1**: It MUST run\n- It MAY\n- R-1: It MUST stop\n\nIt MUST\nend. {#R-1}\n';

			const spec = parseSpec(path, text);

			assert.deepEqual(
				spec.requirements.map(({ id, explicitId }) => [id, explicitId]),
				[
					['R-1', 'R-1'],
					['it-may', null],
					['R-1-2', 'R-1'],
					['R-1-3', 'R-1'],
				],
			);
			assert.deepEqual(
				spec.problems.map(({ rule, severity, line, column, endLine, endColumn }) => [
					rule,
					severity,
					`${line}:${column}-${endLine}:${endColumn}`,
				]),
				[
					['duplicate-id', 'error', '3:3-3:6'],
					['duplicate-id', 'error', '6:8-6:11'],
				],
			);
		});
	});

	describe('verification commands', () => {
		it('reads the shell fences under Verify and its subsections', () => {
			const text =
				'## Verify\n\n```bash\npython3 a.py\n# Expected: Hello (exit 0)\n```\n\n```json\n{}\n```\n\n### Smoke:\n\n' +
				'- here:\n\n  ```console\n  $ ls \\\n  >   -a\n  file\n  $ pwd\n  # Expected: /\n  ```\n\n> ```bash\n> rm x\n> ```\n\n## Notes\n\n```bash\nno\n```\n';

			const { verify } = parseSpec(path, text);

			assert.deepEqual(verify, [
				{ command: 'python3 a.py', expect: { exit: 0, stdout: 'Hello' }, line: 4, expectLine: 5 },
				{ command: 'ls \\\n  -a\n\npwd', expect: { exit: 0, stdout: '/' }, line: 17, expectLine: 21 },
			]);
		});

		it('keeps the indentation of lines beyond that of the fence', () => {
			const text = '## Verification\n\n  ```sh\n  if true; then\n    ls\n  fi\n  ```\n';

			const { verify } = parseSpec(path, text);

			assert.equal(verify[0]?.command, 'if true; then\n  ls\nfi');
		});
	});

	describe('problems', () => {
		it('reports a fence that nothing closes', () => {
			const text = '# A\n\n- x\n\n  ```bash\n  ls\n';

			const { problems } = parseSpec(path, text);

			assert.deepEqual(
				problems.map(({ rule, severity, line, column, endColumn }) => [rule, severity, line, column, endColumn]),
				[['unclosed-fence', 'warning', 5, 3, 6]],
			);
		});

		it('reports each marker of a merge conflict, but no underline', () => {
			const text = 'Title\n=======\n\n<<<<<<< HEAD\n- It MUST a\n=======\n- It MUST b\n>>>>>>> branch\n';

			const { problems } = parseSpec(path, text);

			assert.deepEqual(
				problems.map(({ rule, severity, line, endColumn }) => [rule, severity, line, endColumn]),
				[
					['conflict-marker', 'error', 4, 13],
					['conflict-marker', 'error', 6, 8],
					['conflict-marker', 'error', 8, 15],
				],
			);
		});
	});
});
