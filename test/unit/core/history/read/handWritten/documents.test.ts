import assert from 'node:assert/strict';
import { parseHistory } from '../../../../../../src/core/history/read/parseHistory';
import { nextCycleNumber } from '../../../../../../src/core/history/write/writeCycle';

function read(text: string) {
	return parseHistory(text).cycles.map(({ number, date, title, status }) => [number, date, title, status]);
}

describe('a whole document written by hand', () => {
	it('may have a preamble, text between the cycles and an appendix, of which nothing is a part of a cycle', () => {
		const text = `# Apply history

How to read this: each cycle has a status.

## Cycle 1 — 2026-06-06

### Propose
Greet.

### Verify
\`\`\`bash
python3 greet.py
\`\`\`

### Status
✅ APPLIED

## Notes between

### Verify

\`\`\`bash
rm -rf build
\`\`\`

## Cycle 2 — 2026-06-07

### Propose
Greet by name.

### Status
✅ APPLIED

# Appendix

Cycle 1 took two days.
`;

		const { cycles } = parseHistory(text);

		assert.deepEqual(read(text), [
			[1, '2026-06-06', 'Greet.', 'applied'],
			[2, '2026-06-07', 'Greet by name.', 'applied'],
		]);
		assert.deepEqual(
			cycles.map(({ verify }) => verify.map(({ command }) => command)),
			[['python3 greet.py'], []],
		);
		assert.match(cycles[0]?.rest ?? '', /## Notes between[\s\S]*rm -rf build/);
		assert.match(cycles[1]?.rest ?? '', /# Appendix\nCycle 1 took two days\./);
	});

	it('is no history where it is a changelog, a plan or a template', () => {
		for (const text of [
			'# Changelog\n\n## [0.2.0] - 2026-06-07\n\n### Added\n- Names\n\n### Changed\n- The greeting\n',
			'# Plan\n\n## 1. Overview\n\nStatus: draft\n\n## 2. Next steps\n\n- Cycle 2 is next.\n',
			'## Cycle N — YYYY-MM-DD\n\n### Propose\nWhat.\n\n### Changes\n- ADDED path\n\n### Status\nAPPLIED\n',
			'| Cycle | Date | Status |\n|---|---|---|\n| 1 | 2026-06-06 | APPLIED |\n',
		]) {
			const { cycles, problems } = parseHistory(text);

			assert.deepEqual(cycles, []);
			assert.deepEqual(
				problems.map(({ rule }) => rule),
				['unread-text'],
			);
		}
	});

	it('keeps what a cycle quotes and lists part of it', () => {
		const propose = `> ## Cycle 4 — 2026-06-01
> ### Status
> FAILED

- Cycle 4 (2026-06-01)
  - Status: FAILED

#### 2026-06-01

**2026-06-02**`;

		const { cycles } = parseHistory(`## Cycle 5\n\n### Propose\n\n${propose}\n\n### Status\n\nDONE\n`);

		assert.equal(cycles.length, 1);
		assert.equal(cycles[0]?.propose, propose);
		assert.equal(cycles[0]?.status, 'applied');
	});

	it('may have the newest cycle first, which is said once', () => {
		const text = [3, 2, 1].map(number => `## Cycle ${number} — 2026-06-0${number}\n\nStatus: DONE\n`).join('\n');

		const history = parseHistory(text);

		assert.deepEqual(
			history.problems.map(({ line, message }) => [line, message]),
			[[5, 'Cycle 2 comes after cycle 3.']],
		);
		assert.equal(nextCycleNumber(history), 4);
	});

	it('counts cycles that nobody numbered', () => {
		const cycle = (day: number) => `## 2026-06-0${day}\n\nPropose: Greet ${day}.\nStatus: done\n`;

		const history = parseHistory(`${cycle(1)}\n${cycle(2)}`);

		assert.deepEqual(
			history.cycles.map(({ number, title }) => [number, title]),
			[
				[null, 'Greet 1.'],
				[null, 'Greet 2.'],
			],
		);
		assert.equal(nextCycleNumber(history), 3);
	});

	for (const [propose, title] of [
		['1. Read the name\n2. Greet', 'Read the name'],
		['- [x] Read the name', 'Read the name'],
		['> **Read the name**', 'Read the name'],
		['**Goal:** read the name', '**Goal:** read the name'],
		['```\nRead the name\n```', 'Read the name'],
	] as const) {
		it(`has a cycle called “${title}” that proposes ${JSON.stringify(propose)}`, () => {
			const [cycle] = parseHistory(`## Cycle 1\n\n### Propose\n\n${propose}\n\n### Status\n\nDONE\n`).cycles;

			assert.equal(cycle?.title, title);
			assert.equal(cycle?.propose, propose);
		});
	}

	it('may have labels without capitals, as in YAML', () => {
		const text =
			'cycle 1 - 6/6/2026\npropose: |\n  Greet.\nchanges:\n  - added: greet.py\nverify: docker run --rm greeter\nstatus: ok\n';

		const [cycle] = parseHistory(text).cycles;

		assert.deepEqual(read(text), [[1, '2026-06-06', 'Greet.', 'applied']]);
		assert.deepEqual(cycle?.changes, [{ op: 'create', path: 'greet.py' }]);
		assert.deepEqual(cycle?.verify, [{ command: 'docker run --rm greeter', expect: { exit: 0 } }]);
		assert.equal(cycle?.rest, '');
	});
});
