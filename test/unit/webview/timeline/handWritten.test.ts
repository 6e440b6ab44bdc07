import assert from 'node:assert/strict';
import { HistoryIndex } from '../../../../src/webview/timeline/historyIndex';

/** Cycles of a text as the timeline shows them, each opened. */
function shown(text: string) {
	const index = new HistoryIndex(new TextEncoder().encode(text));
	while (!index.scanOn()) {}
	while (!index.readOn(100)) {}
	const rows = index.rows([...Array(index.total).keys()]);
	return rows.map(({ name, title, date, group, summary }, place) => {
		const body = index.body(place);
		const files = body?.files.map(({ op, path }) => `${op} ${path}`);
		return { name, title, date, group, summary, files, commands: body?.commands.map(({ command }) => command) };
	});
}

describe('a history written by hand in the timeline', () => {
	it('has a row for each cycle, whatever its heading', () => {
		const text = `# History

## 2026-06-06

Propose: Create the greeter.
Changes: ADDED greet.py, ADDED Dockerfile
Verify: \`python3 greet.py\`
Status: ✅ done

## v0.2.0 - 2026-06-07

| Section | Content |
|---|---|
| Propose | Greet by name. |
| Changes | MODIFIED greet.py |
| Verify | \`python3 greet.py Ada\` |
| Status | failed |
`;

		assert.deepEqual(shown(text), [
			{
				name: 'Cycle',
				title: 'Create the greeter.',
				date: '6 June 2026',
				group: 'claimed',
				summary: '2 files · 1 command',
				files: ['create greet.py', 'create Dockerfile'],
				commands: ['python3 greet.py'],
			},
			{
				name: 'Cycle',
				title: 'v0.2.0',
				date: '7 June 2026',
				group: 'failed',
				summary: '1 file · 1 command',
				files: ['modify greet.py'],
				commands: ['python3 greet.py Ada'],
			},
		]);
	});

	it('has the same rows for cycles in quotes and lists', () => {
		const quoted = '> ## Cycle 1 — 2026-06-06\n> ### Propose\n> Greet.\n> ### Status\n> DONE\n';
		const listed = '- Cycle 1 (2026-06-06)\n  - Propose: Greet.\n  - Status: DONE\n';

		for (const text of [quoted, listed]) {
			const rows = shown(`${text}\n${text.replace('Cycle 1', 'Cycle 2').replace('-06-06', '-06-07')}`);

			assert.deepEqual(
				rows.map(({ name, title, date, group }) => [name, title, date, group]),
				[
					['Cycle 1', 'Greet.', '6 June 2026', 'claimed'],
					['Cycle 2', 'Greet.', '7 June 2026', 'claimed'],
				],
			);
		}
	});

	it('finds a cycle again that is none any more when its sections are edited away', () => {
		const cycle = (day: number) => `## 2026-06-0${day}\n\nPropose: Greet ${day}.\nStatus: done\n\n`;
		const encode = (text: string) => new TextEncoder().encode(text);
		const before = new HistoryIndex(encode([1, 2, 3, 4].map(cycle).join('')));
		while (!before.scanOn()) {}
		while (!before.readOn(100)) {}

		const edited = [cycle(1), cycle(2), '## 2026-06-03\n\nA day off.\n\n', cycle(4)].join('');
		const after = new HistoryIndex(encode(edited), before);
		while (!after.scanOn()) {}
		while (!after.readOn(100)) {}

		assert.equal(after.total, 3);
		assert.match(after.textOf(1), /A day off/);
		assert.equal(after.body(1)?.rest.includes('A day off.'), true);
	});
});
