import assert from 'node:assert/strict';
import { parseHistory } from '../../../../../src/core/history/read/parseHistory';
import { nextCycleNumber } from '../../../../../src/core/history/write/writeCycle';
import { cpuMs } from '../../../../support/cpuMs';
import { plainCycle } from '../../../support/plainCycle';
import { append } from '../draft';

const handWritten = `# Apply history

## Cycle 1 — 2026-06-06

### Propose

Bootstrap from spec v1.0. Create hello.py and Dockerfile.

### Changes

- ADDED src/hello.py
- ADDED \`Dockerfile\`

### Verify

\`\`\`bash
docker run --rm python-helloworld
# Expected: Hello from Spec-Driven Ops! (exit 0)
\`\`\`

### Status

✅ APPLIED
`;

describe('parseHistory', () => {
	it('reads a cycle written by hand in four sections', () => {
		const history = parseHistory(handWritten);

		assert.equal(history.cycles.length, 1);
		assert.deepEqual(history.problems, []);
		assert.deepEqual(plainCycle(history.cycles[0]), {
			number: 1,
			id: null,
			date: '2026-06-06',
			title: 'Bootstrap from spec v1.0. Create hello.py and Dockerfile.',
			propose: 'Bootstrap from spec v1.0. Create hello.py and Dockerfile.',
			spec: null,
			changes: [
				{ op: 'create', path: 'src/hello.py' },
				{ op: 'create', path: 'Dockerfile' },
			],
			verify: [
				{
					command: 'docker run --rm python-helloworld',
					expect: { exit: 0, stdout: 'Hello from Spec-Driven Ops!' },
				},
			],
			status: 'applied',
			evidence: 'claimed',
			edited: false,
			line: 3,
			endLine: 23,
			rest: '',
			record: null,
		});
	});

	it('reads a cycle without any Markdown marks', () => {
		const text = [
			'Cycle 1 — 2026-06-06',
			'',
			'Propose',
			'Bootstrap from spec v1.0.',
			'',
			'Changes',
			'ADDED src/hello.py',
			'ADDED Dockerfile',
			'',
			'Verify',
			'bash',
			'docker run --rm python-helloworld',
			'# Expected: Hello (exit 0)',
			'',
			'Status',
			'✅ APPLIED',
		].join('\n');

		const [cycle, ...others] = parseHistory(text).cycles;

		assert.equal(others.length, 0);
		assert.equal(cycle?.propose, 'Bootstrap from spec v1.0.');
		assert.deepEqual(
			cycle?.changes.map(change => change.path),
			['src/hello.py', 'Dockerfile'],
		);
		assert.deepEqual(cycle?.verify, [
			{ command: 'docker run --rm python-helloworld', expect: { exit: 0, stdout: 'Hello' } },
		]);
		assert.equal(cycle?.status, 'applied');
	});

	it('reads a cycle that was run together into one line', () => {
		const text =
			'Cycle 1 — 2026-06-06 ProposeBootstrap from spec v1.0. Create hello.py and Dockerfile. Changes ADDED src/hello.py ADDED Dockerfile Verifybashdocker run --rm python-helloworld# Expected: Hello from Spec-Driven Ops! (exit 0)\nStatus\n✅ APPLIED\n';

		const [cycle] = parseHistory(text).cycles;

		assert.equal(cycle?.propose, 'Bootstrap from spec v1.0. Create hello.py and Dockerfile.');
		assert.deepEqual(
			cycle?.changes.map(change => change.path),
			['src/hello.py', 'Dockerfile'],
		);
		assert.deepEqual(cycle?.verify, [
			{
				command: 'docker run --rm python-helloworld',
				expect: { exit: 0, stdout: 'Hello from Spec-Driven Ops!' },
			},
		]);
		assert.equal(cycle?.status, 'applied');
		assert.equal(cycle?.date, '2026-06-06');
	});

	for (const [heading, number, date, title] of [
		['## Cycle 3 — 2026-06-08', 3, '2026-06-08', ''],
		['# Cycle 3 - 2026-06-08', 3, '2026-06-08', ''],
		['#### Cycle 3: 6 June 2026', 3, '2026-06-06', ''],
		['## Cycle #3 (June 6, 2026) ##', 3, '2026-06-06', ''],
		['## ✅ Cycle 3 – 6th June 2026 – Author support', 3, '2026-06-06', 'Author support'],
		['**Cycle 3 — 2026-06-08**', 3, '2026-06-08', ''],
		['**Cycle 3** — 2026-06-08: Author support', 3, '2026-06-08', 'Author support'],
		['Cycle 3', 3, null, ''],
		['## Cycle 3: Author support (2026-06-08)', 3, '2026-06-08', 'Author support'],
		['## Cycle 3 — 2026-06-08T10:00:00Z', 3, '2026-06-08', ''],
		['## Cycle 3 — 06/06/2026', 3, '2026-06-06', ''],
		['## Cycle 3 — 25/06/2026', 3, '2026-06-25', ''],
		['## Cycle 3 — 05/06/2026', 3, '05/06/2026', ''],
		['## Cycle 3 — 8.6.2026', 3, '2026-06-08', ''],
		['## Cycle 3 Author support', 3, null, 'Author support'],
		['Cycle 3 — Author support\n========', 3, null, 'Author support'],
		['## Cycle — 2026-06-08', null, '2026-06-08', ''],
		['## Cycle 1e21', null, null, ''],
		['## Cycle -3', null, null, ''],
		['## Cycle NaN', null, null, ''],
		['## Cycle ٣', null, null, ''],
		['## Cycle 007', 7, null, ''],
	] as const) {
		it(`reads the heading ${JSON.stringify(heading)}`, () => {
			const { cycles } = parseHistory(`${heading}\n\n### Status\n\nDONE\n`);

			assert.deepEqual(
				cycles.map(cycle => [cycle.number, cycle.date, cycle.title, cycle.status]),
				[[number, date, title, 'applied']],
			);
		});
	}

	for (const line of [
		'Cycle 1 was a mistake.',
		'Cycle 3: what we learned',
		'## Cycle time',
		'## Cycling',
		'> ## Cycle 4 — 2026-06-08',
		'    ## Cycle 4 — 2026-06-08',
		'<!-- hidden\n## Cycle 4 — 2026-06-08\n-->',
		'```\n## Cycle 4 — 2026-06-08\n```',
		'````\n```\n## Cycle 4 — 2026-06-08\n````',
		'1. ```\n   ## Cycle 4 — 2026-06-08\n   ```',
	]) {
		it(`does not take ${JSON.stringify(line)} for a cycle`, () => {
			const { cycles } = parseHistory(`## Cycle 1\n\n### Propose\n\n${line}\n\n### Status\n\nDONE\n`);

			assert.equal(cycles.length, 1);
			assert.equal(cycles[0]?.status, 'applied');
		});
	}

	for (const [style, text] of [
		['deep headings', '##### Propose\nx\n##### Changes\n- MODIFIED `a`\n##### Status\nDONE'],
		['bold lines', '**Propose**\nx\n**Changes:**\n- MODIFIED `a`\n**Status**\nDONE'],
		['labels', 'Propose: x\nChanges:\n- MODIFIED a\nStatus: DONE'],
		['bold labels in a list', '- **Propose:** x\n- **Changes**:\n  - MODIFIED `a`\n- **Status**: ✅ DONE'],
		['underlined headings', 'Propose\n-------\nx\n\nChanges\n-------\n- MODIFIED a\n\nStatus\n------\nDONE'],
		['headings with a value', '### Propose: x\n### Changes\n* **MODIFIED** `a`\n### Status: ✅ DONE'],
	] as const) {
		it(`reads sections in ${style}`, () => {
			const history = parseHistory(`## Cycle 1 — 2026-06-06\n\n${text}\n`);

			assert.deepEqual(
				history.cycles.map(({ propose, changes, status, rest }) => ({ propose, changes, status, rest })),
				[{ propose: 'x', changes: [{ op: 'modify', path: 'a' }], status: 'applied', rest: '' }],
			);
			assert.deepEqual(history.problems, []);
		});
	}

	for (const [line, change] of [
		['- REMOVED `a b.txt`', { op: 'delete', path: 'a b.txt' }],
		['- DELETED a.txt', { op: 'delete', path: 'a.txt' }],
		['- RENAMED `a` → `b`', { op: 'rename', path: 'b', from: 'a' }],
		['* RENAMED a/b.py -> a/c.py', { op: 'rename', path: 'a/c.py', from: 'a/b.py' }],
		['- ADDED: ``a`b``', { op: 'create', path: 'a`b' }],
		['- Added [hello.py](src/hello.py)', { op: 'create', path: 'src/hello.py' }],
		['- MODIFIED `"a\\nb"`', { op: 'modify', path: 'a\nb' }],
		['M src/a.ts', { op: 'modify', path: 'src/a.ts' }],
	] as const) {
		it(`reads the change ${JSON.stringify(line)}`, () => {
			const { cycles, problems } = parseHistory(`## Cycle 1\n\n### Changes\n\n${line}\n\n### Status\n\nDONE\n`);

			assert.deepEqual(cycles[0]?.changes, [change]);
			assert.deepEqual(problems, []);
		});
	}

	for (const [written, status] of [
		['✅ APPLIED', 'applied'],
		['DONE', 'applied'],
		['Applied on 6 June', 'applied'],
		['✔', 'applied'],
		['⚠️ UNVERIFIED', 'unverified'],
		['Not verified yet', 'unverified'],
		['❌ FAILED (unfinished)', 'failed'],
		['NOT APPLIED', 'failed'],
		['↩ ROLLED BACK', 'failed'],
		['❌ APPLIED', 'unknown'],
		['PENDING', 'unknown'],
	] as const) {
		it(`reads the status ${written} as ${status}`, () => {
			const { cycles, problems } = parseHistory(`## Cycle 1\n\n### Status\n\n${written}\n`);

			assert.equal(cycles[0]?.status, status);
			assert.equal(cycles[0]?.evidence, status === 'unknown' ? 'none' : 'claimed');
			assert.deepEqual(
				problems.map(({ rule }) => rule),
				status === 'unknown' ? ['status-unknown'] : [],
			);
		});
	}

	it('keeps what fits no section, with a problem on its line', () => {
		const text =
			'## Cycle 1\n\nIntro.\n\n### Propose\n\nx\n\n### Changes\n\n- touched some files\n- MODIFIED `a` (twice)\n\n### Notes\n\nKeep me.\n\n### Status\n\nDONE\n\nAll green.\n';

		const { cycles, problems } = parseHistory(text);

		assert.equal(cycles[0]?.propose, 'x');
		assert.equal(
			cycles[0]?.rest,
			'Intro.\n- touched some files\n- MODIFIED `a` (twice)\n### Notes\nKeep me.\nAll green.',
		);
		assert.deepEqual(
			problems.map(({ rule, line }) => `${rule} ${line}`),
			['unread-text 3', 'unread-text 11', 'unread-text 14', 'unread-text 16'],
		);
	});

	it('tells of headings above the first cycle, and of a text without cycles', () => {
		const above = parseHistory('# History\n\nWhat was applied.\n\n## Zyklus 1\n\n## Cycle 2\n\nStatus: DONE\n');
		const none = parseHistory('# History\n\nThe cycle 3 was bad.\n');
		const title = parseHistory('# History\n');

		const told = [above, none, title].map(({ problems }) => problems.map(({ rule, line }) => `${rule} ${line}`));

		assert.deepEqual(told, [['unread-text 5'], ['unread-text 3'], []]);
	});

	it('reads several paths on a line where they stand as code', () => {
		const text = '## Cycle 1\n\n### Changes\n\n- ADDED `a`, `b` and `c` (new)\n- ADDED d, e\n\n### Status\n\nDONE\n';

		const { cycles } = parseHistory(text);

		assert.deepEqual(
			cycles[0]?.changes.map(({ path }) => path),
			['a', 'b', 'c', 'd'],
		);
		assert.match(cycles[0]?.rest ?? '', /\(new\)/);
	});

	it('history-03: takes no number that is none, and goes on from the highest', () => {
		const written = ['-3', '1e21', 'NaN', '٣', '007', '9'];
		const text = written.map(number => `## Cycle ${number}\n\nStatus: DONE\n`).join('\n');

		const history = parseHistory(text);

		assert.deepEqual(
			history.cycles.map(({ number }) => number),
			[null, null, null, null, 7, 9],
		);
		assert.deepEqual(
			history.problems.map(({ rule, line }) => [rule, line]),
			[1, 5, 9, 13, 17, 21].map(line => ['cycle-number', line]),
		);
		assert.equal(nextCycleNumber(history), 10);
	});

	it('history-03: names duplicate, descending and missing numbers', () => {
		const text = ['Cycle 2', 'Cycle 2', 'Cycle 1', 'Cycle', 'Cycle 03']
			.map(line => `## ${line}\n\nStatus: DONE\n`)
			.join('\n');

		const { problems } = parseHistory(text);

		assert.deepEqual(
			problems.map(({ rule, line, message }) => `${rule} ${line} ${message}`),
			[
				'cycle-number 5 There is more than one cycle 2.',
				'cycle-number 9 Cycle 1 comes after cycle 2.',
				'cycle-number 13 This cycle has no number.',
				'cycle-number 17 “03” is read as 3.',
			],
		);
	});

	it('history-02: reports conflict markers, and reads the cycles of both sides', () => {
		const text = `${handWritten}\n<<<<<<< HEAD\n## Cycle 2 — 2026-06-07\n\nStatus: DONE\n=======\n## Cycle 2 — 2026-06-08\n\nStatus: DONE\n>>>>>>> other\n`;

		const { cycles, problems } = parseHistory(text);

		assert.equal(cycles.length, 3);
		assert.deepEqual(
			problems.filter(({ severity }) => severity === 'error').map(({ rule, line, endLine }) => [rule, line, endLine]),
			[['conflict-marker', 25, 33]],
		);
	});

	it('does not take conflict markers in a recorded command for a conflict', () => {
		const command = "cat <<'E'\n<<<<<<< HEAD\n>>>>>>> x\nE";
		const verify = [{ command, expect: { exit: 0 }, source: 'spec', requirements: [] }] as const;
		const { text } = append('', '', 'a\n', 'applied', { verify });

		const clean = parseHistory(text).problems;
		const edited = parseHistory(text.replace('warmer', 'colder')).problems;

		assert.deepEqual(clean, []);
		assert.deepEqual(
			edited.map(({ rule }) => rule),
			['conflict-marker'],
		);
	});

	it('history-05: takes the status of a recorded cycle from the record, and says where the text differs', () => {
		const { text } = append('', '', 'a\n', 'failed');

		const { cycles, problems } = parseHistory(text.replace('❌ FAILED', '✅ APPLIED'));

		assert.equal(cycles[0]?.status, 'failed');
		assert.equal(cycles[0]?.evidence, 'recorded');
		assert.deepEqual(
			problems.map(({ rule }) => rule),
			['status-differs'],
		);
	});

	it('calls a cycle without end record interrupted, unless somebody wrote a status', () => {
		const { text } = append('', '', 'a\n', 'begun');

		const [interrupted] = parseHistory(text).cycles;
		const [claimed] = parseHistory(`${text}\nDONE\n`).cycles;

		assert.deepEqual([interrupted?.status, interrupted?.evidence], ['interrupted', 'none']);
		assert.deepEqual([claimed?.status, claimed?.evidence], ['applied', 'claimed']);
	});

	for (const [what, damage, reason] of [
		['cut off', (line: string) => line.slice(0, 60), /not complete/],
		['no JSON', (line: string) => line.replace('{', '{{'), /not valid JSON/],
		['of a later version', (line: string) => line.replace('"v":1', '"v":2'), /version 2/],
		['of another shape', (line: string) => line.replace('"cycle":1', '"cycle":"1"'), /does not hold/],
		[
			'nested without end',
			(line: string) => line.replace('"parents":[]', `"parents":${'['.repeat(50)}${']'.repeat(50)}`),
			/JSON/,
		],
	] as const) {
		it(`reads a cycle whose record is ${what} as if written by hand`, () => {
			const { text } = append('', '', 'a\n');
			const damaged = text.replace(/^<!-- spec-ops begin .*$/m, damage);

			const { cycles, problems } = parseHistory(damaged);

			assert.equal(cycles[0]?.record, null);
			assert.notEqual(cycles[0]?.evidence, 'recorded');
			assert.match(problems.find(({ rule }) => rule === 'record-unreadable')?.message ?? '', reason);
		});
	}

	it('does not count the end record of another cycle', () => {
		const first = append('', '', 'a\n');
		const second = append(first.text, 'a\n', 'b\n', 'failed');
		const [endOfFirst = ''] = /^<!-- spec-ops end .*$/m.exec(first.text) ?? [];
		const forged = second.text.replace(/^<!-- spec-ops end .*$/gm, endOfFirst);

		const { cycles, problems } = parseHistory(forged);

		assert.equal(cycles[0]?.evidence, 'recorded');
		assert.notEqual(cycles[1]?.evidence, 'recorded');
		assert.deepEqual(
			problems.map(({ rule }) => rule),
			['broken-chain'],
		);
	});

	it('history-09: finds no record inside a fence, a comment or behind other text', () => {
		const { text } = append('', '', 'a\n');
		const record = /^<!-- spec-ops begin .*$/m.exec(text)?.[0] ?? '';

		for (const hidden of [`\`\`\`\n${record}\n\`\`\``, `<!--\n${record}`, ` ${record}`, `x ${record}`]) {
			const [cycle] = parseHistory(`## Cycle 1\n\n### Propose\n\n${hidden}\n`).cycles;

			assert.equal(cycle?.record, null);
		}
	});

	it('tells where a fence is never closed', () => {
		const { problems } = parseHistory('## Cycle 1\n\nStatus: DONE\n\n```\n## Cycle 2\n');

		assert.deepEqual(
			problems.map(({ rule, line }) => [rule, line]),
			[['unclosed-block', 5]],
		);
	});

	it('knows text that was edited since it was recorded', () => {
		const { text } = append('', '', 'a\n');

		const [kept] = parseHistory(text).cycles;
		const [edited] = parseHistory(text.replace('warmer', 'colder')).cycles;

		assert.equal(kept?.edited, false);
		assert.equal(edited?.edited, true);
		assert.equal(edited?.evidence, 'recorded');
	});

	it('history-09: reads very long lines of any kind in time that grows with their length', () => {
		const long = 100_000;
		const lines = [
			' '.repeat(long),
			'`'.repeat(long),
			`# ${'# '.repeat(long)}`,
			`## Cycle 1 — ${'-'.repeat(long)}`,
			`- RENAMED a${' '.repeat(long)}b`,
			`- ADDED ${'[a`'.repeat(long)}`,
			`### Status: ${'not '.repeat(long)}`,
			`# Expected${' '.repeat(long)}x`,
		];

		const started = cpuMs();
		for (const line of lines) {
			for (const section of ['Propose', 'Changes', 'Verify', 'Status']) {
				const { cycles, problems } = parseHistory(`## Cycle 1\n\n### ${section}\n\n${line}x\n`);
				assert.ok(Array.isArray(problems) && JSON.stringify(cycles.map(plainCycle)).includes('"number":1'));
			}
		}

		assert.ok(cpuMs() - started < 5000);
	}).timeout(60_000);
});
