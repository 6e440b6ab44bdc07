import assert from 'node:assert/strict';
import { parseHistory } from '../../../../../../src/core/history/read/parseHistory';
import { plainCycle } from '../../../../support/plainCycle';

const many = 100_000;
const rows = 20_000;

/** Documents and long lines that would take minutes if anything were looked through again and again. */
const documents: Readonly<Record<string, string>> = {
	'headings with dates and no sections': '## 2026-06-06\n'.repeat(rows),
	'headings with numbers at all depths': Array.from(
		{ length: rows },
		(_, at) => `${'#'.repeat(1 + (at % 6))} ${at}. x`,
	).join('\n'),
	'headings that go deeper and have text below': '# 2026-06-06\n## 1. x\n### 2. y\ntext\n'.repeat(rows / 4),
	'dates on lines of their own': '2026-06-06\n\n'.repeat(rows / 2),
	'items that are called cycles': '- Cycle 1 (2026-06-06)\n'.repeat(rows),
	'quoted headings': '> ## Cycle 1\n> ```\n'.repeat(rows / 2),
	'blank lines above plain text': `## Cycle 1\n${'\n'.repeat(rows)}${'text\n'.repeat(rows)}`,
	'a section for each line': `## Cycle 1\n${'Status: done\nVerify: make\n'.repeat(rows / 2)}`,
	'tables without end': `## Cycle 1\n### Changes\n${'| a.py | added |\n'.repeat(rows)}`,
	'plain commands': `## Cycle 1\n### Verify\n${'the greeter works\n'.repeat(rows)}Expected: x\n`,
	'fences in changes': `## Cycle 1\n### Changes\n${'```\nA a.py\n```\n'.repeat(rows / 4)}`,
	'a long fence in each section': ['Propose', 'Changes', 'Verify', 'Status']
		.map(name => `### ${name}\n\`\`\`text\n${'x\n'.repeat(10 * rows)}\`\`\`\n`)
		.reduce((text, section) => text + section, '## Cycle 1\n'),
	'a long indented block': `## Cycle 1\n### Verify\n\n${'    make\n'.repeat(10 * rows)}`,
};

const blanks = ' '.repeat(many);
const lines: Readonly<Record<string, string>> = {
	'an operation far from its path': `ADDED${blanks}a.py${blanks}, b.py`,
	'stars about an operation': `${'*'.repeat(many)}ADDED${'*'.repeat(many)} a.py`,
	'paths without end': `ADDED ${'a.py, '.repeat(many / 5)}`,
	'code without end': '`a.py`, '.repeat(many / 5),
	'a path of dots': `- ${'a.'.repeat(many)}/`,
	'a path of slashes': `- ${'a/'.repeat(many)}!`,
	'an arrow far away': `\`a.py\`${blanks}->${blanks}\`b.py\``,
	'cells without end': `|${' a |'.repeat(many)}`,
	'an expectation far away': `\`make\`${blanks}→${blanks}\`x\`${blanks}(exit 0)`,
	'an exit code that never comes': `Expected: ${'exit '.repeat(many / 5)}`,
	'variables before a command': `${'A=1 '.repeat(many / 4)}make`,
	'quotes that do not end': `make ${'"\' '.repeat(many / 3)}`,
	'a prompt that goes on': `${'a'.repeat(many)}@${'b'.repeat(many)}:`,
	'boxes and signs': `- [x] ${'✅ '.repeat(many / 2)}make`,
};

describe('reading what people write', function () {
	this.timeout(30_000);

	for (const [name, text] of Object.entries(documents)) {
		it(`takes time that grows with the text: ${name}`, () => {
			assert.ok(timeOf(text) < 5000);
		});
	}

	for (const [name, line] of Object.entries(lines)) {
		it(`takes time that grows with the line: ${name}`, () => {
			const headings = ['Propose', 'Changes', 'Verify', 'Status'].map(section => `### ${section}\n\n${line}\n`);

			assert.ok(timeOf(`## Cycle 1\n\n${headings.join('\n')}`) < 5000);
			assert.ok(timeOf(`# ${line}\n## ${line}\n${line}\n---\n`) < 5000);
		});
	}
});

/** Milliseconds of this process to read all of a history, however busy the machine is. */
function timeOf(text: string): number {
	const started = process.cpuUsage();
	const { cycles, problems } = parseHistory(text);
	JSON.stringify([cycles.map(plainCycle), problems]);
	return process.cpuUsage(started).user / 1000;
}
