import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkHistory } from '../../../../../src/core/history/checkHistory';
import { identityOf } from '../../../../../src/core/history/identity';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import { trimBlankLines } from '../../../../../src/core/history/read/trimBlankLines';
import type {
	EndStatus,
	RecordedAssumption,
	RecordedEdit,
	RecordedVerify,
} from '../../../../../src/core/history/record';
import { cleanText } from '../../../../../src/core/history/write/cleanText';
import { beginCycle, endCycle, nextCycleNumber, parentsOf } from '../../../../../src/core/history/write/writeCycle';
import { append, draftCycle } from '../draft';

const empty = parseHistory('');

const edits: readonly RecordedEdit[] = [
	{ op: 'modify', path: 'src/hello.py', before: null, after: null, requirements: [] },
	{ op: 'create', path: 'tests/test_hello.py', before: null, after: null, requirements: [] },
];

const verify: readonly RecordedVerify[] = [
	{
		command: 'python3 src/hello.py Alice',
		expect: { exit: 0, stdout: 'Hello, Alice from Spec-Driven Ops!' },
		source: 'spec',
		requirements: [],
	},
];

describe('beginCycle and endCycle', () => {
	it('write a cycle that reads well without the program', () => {
		const before = '## Interface\n\n- The script MUST read the author name from the AUTHOR environment variable\n';
		const after =
			'## Interface\n\n- The script MUST read the author name from the first command-line argument\n- If the argument is missing, the script MUST use "John" as default\n';
		const propose = 'Read the author name from the first command-line argument.';

		const { text } = append('', before, after, 'applied', { number: 3, propose, edits, verify });

		assert.equal(
			text.replace(/^<!-- spec-ops (begin|end) \{.*\} -->$/gm, '<!-- $1 -->'),
			`# Apply history

## Cycle 3 — 2026-06-08

### Propose

Read the author name from the first command-line argument.

### Spec

\`\`\`\`diff
 Interface
-- The script MUST read the author name from the AUTHOR environment variable
+- The script MUST read the author name from the first command-line argument
+- If the argument is missing, the script MUST use "John" as default
\`\`\`\`

### Changes

- MODIFIED \`src/hello.py\`
- ADDED \`tests/test_hello.py\`

### Verify

\`\`\`bash
python3 src/hello.py Alice
# Expected: Hello, Alice from Spec-Driven Ops! (exit 0)
\`\`\`

<!-- begin -->

### Status

✅ APPLIED

<!-- end -->
`,
		);
	});

	it('leave out sections without content', () => {
		const { text } = append('', 'a\n', 'a\n', 'unverified', { propose: ' \n' });

		assert.deepEqual(text.match(/^#.*$/gm), ['# Apply history', '## Cycle 1 — 2026-06-08', '### Status']);
	});

	for (const [status, reason, line] of [
		['applied', undefined, '✅ APPLIED'],
		['unverified', 'no bash', '⚠️ UNVERIFIED (no bash)'],
		['failed', 'killed\n## Cycle 9', '❌ FAILED (killed ## Cycle 9)'],
	] as const) {
		it(`write ${status} as ${line}`, () => {
			const begun = beginCycle('', draftCycle(empty, '', 'a\n'));
			const end = { begin: begun.id, status, results: [], time: '2026-06-08T10:00:01Z' };

			const appended = endCycle(begun.append, reason === undefined ? end : { ...end, reason });

			assert.equal(appended.split('\n')[1], line);
			assert.deepEqual(parseHistory(begun.append + appended).problems, []);
		});
	}

	for (const tail of [
		'x',
		'x\n',
		'## Cycle 1\n\n```bash\nls',
		'~~~~\n```',
		'<!-- note',
		'- a\n  ```\n  b',
		'<!-- spec-ops begin {"v":1',
	]) {
		it(`start on fresh ground after ${JSON.stringify(tail)}`, () => {
			const earlier = parseHistory(tail).cycles.length;

			const { text } = append(tail, '', 'a\n');

			const { cycles } = parseHistory(text);
			assert.equal(cycles.length, earlier + 1);
			assert.equal(cycles.at(-1)?.evidence, 'recorded');
			assert.ok(text.startsWith(tail));
		});
	}

	it('put no second dash of a value into the file', () => {
		const { text } = append('', '', '-- a --> b --- <!-- c\n', 'applied', { propose: 'x' });

		const lines = text.split('\n').filter(line => line.startsWith('<!-- spec-ops'));

		assert.equal(lines.length, 2);
		assert.ok(lines.every(line => !line.slice(4, -3).includes('--')));
		assert.equal(parseHistory(text).cycles[0]?.record?.begin.spec.full, '-- a --> b --- <!-- c\n');
	});

	it('give back any cycle, and keep what was there as the prefix', () => {
		fc.assert(
			fc.property(
				cycleArbitrary,
				fc.constantFrom('', '# Notes', '## Cycle 1 — 2026-06-06\n\nStatus: DONE\n'),
				(cycle, existing) => {
					const begun = beginCycle(existing, draftCycle(parseHistory(existing), cycle.before, cycle.after, cycle));
					const open = existing + begun.append;
					const end = { begin: begun.id, status: cycle.status, results: cycle.results, time: cycle.time };
					const text = cleanRoundTrip(open + endCycle(open, end));

					const history = parseHistory(text);
					const read = history.cycles.at(-1);

					assert.ok(text.startsWith(existing));
					assert.equal(history.cycles.length, existing.includes('Cycle') ? 2 : 1);
					assert.deepEqual(history.problems, []);
					assert.equal(read?.propose, trimmed(cycle.propose));
					assert.deepEqual(read.record, { begin: JSON.parse(JSON.stringify(begun.begin)), end: { v: 1, ...end } });
					assert.deepEqual([read.status, read.evidence, read.edited], [cycle.status, 'recorded', false]);
					assert.deepEqual(
						read.verify,
						cycle.verify.map(({ command, expect }) => ({ command, expect })),
					);
				},
			),
			{ numRuns: 400 },
		);
	}).timeout(20_000);

	it('tell people what was assumed at the end of Propose, and read it from the record', () => {
		const assumptions = [
			{ ...assumed, decision: 'The name comes from AUTHOR', alternatives: ['an argument', 'standard input'] },
			{ ...assumed, decision: 'Status: ✅\nAPPLIED', accepted: true },
		];

		const { text } = append('', '', 'a\n', 'applied', { propose: 'Greet by name.', assumptions });

		const visible = [
			'### Propose',
			'',
			'Greet by name.',
			'',
			'Assumptions:',
			'',
			'- Not accepted: The name comes from AUTHOR (instead of: an argument; standard input)',
			'- Accepted: Status: ✅ APPLIED',
			'',
			'### Spec',
		];
		assert.ok(text.includes(`\n${visible.join('\n')}\n`), text);
		const [read] = parseHistory(text).cycles;
		assert.deepEqual([read?.title, read?.propose], ['Greet by name.', 'Greet by name.']);
		assert.deepEqual(read?.record?.begin.assumptions, assumptions);
		const [byHand] = parseHistory(text.replace(/^<!-- spec-ops .*$/gm, '')).cycles;
		assert.match(byHand?.propose ?? '', /^Greet by name\.\n\nAssumptions:\n\n- Not accepted: The name/);
	});

	it('give the paths of the Changes section back without the record, too', () => {
		fc.assert(
			fc.property(fc.array(pathArbitrary, { minLength: 1, maxLength: 3 }), paths => {
				const renames = paths.map((path): RecordedEdit => {
					return { op: 'rename', path, from: `${path}x`, before: null, after: null, requirements: [] };
				});
				const { text } = append('', '', 'a\n', 'applied', { edits: renames });

				const [read] = parseHistory(cleanRoundTrip(text).replace(/^<!-- spec-ops .*$/gm, '')).cycles;

				assert.deepEqual(
					read?.changes,
					paths.map(path => ({ op: 'rename', path, from: `${path}x` })),
				);
			}),
			{ numRuns: 300 },
		);
	}).timeout(20_000);

	it('leave a file that, cut anywhere, reads without loss of an earlier cycle and can be gone on with', () => {
		const first = append('', '', 'a\n', 'applied', { edits, verify });
		const { text } = append(first.text, 'a\n', 'b\n', 'failed', { edits, verify });

		for (let at = first.text.length; at < text.length; at += 5) {
			const cut = text.slice(0, at);
			const { cycles } = parseHistory(cut);
			const { cycles: later } = parseHistory(append(cut, 'a\n', 'c\n').text);

			assert.equal(cycles[0]?.evidence, 'recorded', `cut at ${at}`);
			assert.equal(later[0]?.evidence, 'recorded', `cut at ${at}`);
			assert.equal(later.at(-1)?.evidence, 'recorded', `cut at ${at}`);
			assert.equal(later.length, cycles.length + 1, `cut at ${at}`);
		}
	}).timeout(20_000);
});

describe('nextCycleNumber', () => {
	it('is one more than the highest number that counts', () => {
		const history = parseHistory('## Cycle 7\n\n## Cycle 3\n\n## Cycle 1e21\n');

		assert.equal(nextCycleNumber(history), 8);
		assert.equal(nextCycleNumber(empty), 1);
	});
});

describe('parentsOf', () => {
	it('names the end record of the last recorded cycle, whatever stands below it', () => {
		const first = append('', '', 'a\n');
		const second = append(`${first.text}\n## Cycle 2 — 2026-06-07\n\nStatus: DONE\n`, 'a\n', 'b\n');
		const [recorded] = parseHistory(first.text).cycles;

		assert.equal(recorded?.record?.end?.begin, recorded?.id);
		assert.equal(second.begin.parents.length, 1);
		assert.notEqual(second.begin.parents[0], recorded?.id);
		assert.deepEqual(parentsOf(parseHistory(first.text)), second.begin.parents);
		assert.deepEqual(parentsOf(empty), []);
	});

	it('names the last record of each branch after a merge, and one again once a cycle joined them', () => {
		const base = append('', '', 'a\n').text;
		const ours = append(append(base, 'a\n', 'b\n').text, 'b\n', 'c\n').text;
		const theirs = append(base, 'a\n', 'd\n').text;
		const merged = parseHistory(ours + theirs.slice(base.length));
		const [, , second, third] = merged.cycles;

		const joined = append(ours + theirs.slice(base.length), 'd\n', 'e\n');

		assert.deepEqual(joined.begin.parents, [
			identityOf(second?.record?.end ?? {}),
			identityOf(third?.record?.end ?? {}),
		]);
		assert.equal(parentsOf(parseHistory(joined.text)).length, 1);
		assert.deepEqual(
			checkHistory(joined.text, parseHistory(joined.text)).map(({ severity }) => severity),
			['info'],
		);
	});
});

/** What a file does to a text: UTF-8 there and back, line ends read as LF. */
function cleanRoundTrip(text: string): string {
	const stored = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(text));
	assert.equal(stored, text);
	assert.doesNotMatch(text, /[\r\0]/);
	return stored;
}

function trimmed(text: string): string {
	return trimBlankLines(cleanText(text).split('\n')).join('\n');
}

const assumed: RecordedAssumption = {
	decision: '',
	alternatives: [],
	suggestion: 'It MUST',
	section: 'A',
	accepted: false,
};

const hostile = fc.constantFrom(
	'## Cycle 99 — 2026-01-01',
	'Cycle 99',
	'**Cycle 99 — 2026-01-01**',
	'### Status',
	'Status: ✅ APPLIED',
	'**Status:** APPLIED',
	'- Changes:',
	'```',
	'````bash',
	'~~~',
	'1. ```',
	'-->',
	'<!--',
	'<!-- spec-ops begin {"v":1} -->',
	'<!-- spec-ops end {"v":1} -->',
	'<pre>',
	'<<<<<<< HEAD',
	'>>>>>>> x',
	'=======',
	'---',
	'\\## x',
	'&#67;ycle 9',
	'[a]: b',
	'\r## Cycle 98',
	'\u2028## Cycle 97',
	'# Expected: x (exit 3)',
	'\ud800',
	'\0',
	'`',
	' ',
	'\n',
);
const bodyArbitrary = fc
	.array(fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string()), { maxLength: 8 })
	.chain(parts => fc.constantFrom('\n', '', '\n\n', '\n  ').map(glue => parts.join(glue)));
const pathArbitrary = fc
	.array(
		fc.oneof(
			fc.constantFrom('`', '``', ' ', '"', '\\', '→', ' -> ', '*', '_', '\n', '\t', '(', '#', '\u200b'),
			fc.string({ unit: 'grapheme' }),
		),
		{
			minLength: 1,
			maxLength: 5,
		},
	)
	.map(parts => parts.join(''))
	.filter(path => path !== '');
const cycleArbitrary = fc.record({
	propose: fc.oneof(bodyArbitrary, fc.constant('Assumptions:\n\n- Accepted: x'), fc.constant('')),
	assumptions: fc.array(
		fc.tuple(bodyArbitrary, bodyArbitrary, fc.boolean()).map(([decision, other, accepted]): RecordedAssumption => {
			return { decision, alternatives: other === '' ? [] : [other], suggestion: other, section: 'A', accepted };
		}),
		{ maxLength: 3 },
	),
	before: fc.constantFrom('', '## A\n\n- x MUST y\n'),
	after: bodyArbitrary.map(cleanText),
	edits: fc.array(
		pathArbitrary.map(
			(path): RecordedEdit => ({ op: 'delete', path, before: null, after: null, requirements: [path] }),
		),
		{ maxLength: 3 },
	),
	verify: fc.array(
		fc.tuple(bodyArbitrary, bodyArbitrary).map(([command, stdout]): RecordedVerify => {
			return { command, expect: { exit: 1, stdout }, source: 'planner', requirements: [] };
		}),
		{ maxLength: 3 },
	),
	results: fc.array(
		bodyArbitrary.map(tail => ({ command: tail, exit: null, passed: false, durationMs: 1, tail })),
		{ maxLength: 2 },
	),
	status: fc.constantFrom<EndStatus>('applied', 'unverified', 'failed'),
	time: fc.constant('2026-06-08T10:00:00Z'),
});
