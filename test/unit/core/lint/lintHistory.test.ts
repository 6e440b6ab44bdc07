import assert from 'node:assert/strict';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { lintHistory } from '../../../../src/core/lint/lintHistory';
import type { LintOptions } from '../../../../src/core/lint/lintOptions';
import { append } from '../history/draft';

function told(text: string, options: LintOptions = {}): readonly string[] {
	return lintHistory(text, parseHistory(text), options).map(
		({ rule, line, severity }) => `${severity} ${rule} ${line}`,
	);
}

function cycle(number: number, verify: string): string {
	return `## Cycle ${number} — 2026-06-0${number}\n\n### Propose\n\nSay hello.\n\n${verify}### Status\n\n✅ APPLIED\n\n`;
}

const verify = '### Verify\n\n```bash\npython3 hello.py\n# Expected: (exit 0)\n```\n\n';

describe('lintHistory', () => {
	it('says nothing of cycles that were written by hand and name what shows them', () => {
		assert.deepEqual(told(`# Apply history\n\n${cycle(1, verify)}${cycle(2, verify)}`), []);
	});

	it('tells of a status without anything that would show it', () => {
		assert.deepEqual(told(`# Apply history\n\n${cycle(1, '')}`), ['info unproven-status 3']);
	});

	it('tells of numbers out of order, of conflict markers and of damaged records', () => {
		const text =
			`# Apply history\n\n${cycle(2, verify)}${cycle(1, verify)}` +
			'<<<<<<< ours\n=======\n>>>>>>> theirs\n\n<!-- spec-ops begin {"v":1 -->\n';

		const rules = told(text).map(line => line.replace(/ \d+$/, ''));

		for (const rule of ['warning cycle-number', 'error conflict-marker', 'error record-unreadable']) {
			assert.ok(rules.includes(rule), `${rule} in ${rules.join(', ')}`);
		}
	});

	it('lets comments suppress a rule, but not what protects the records', () => {
		const cycles = `# Apply history\n\n${cycle(1, '')}${cycle(2, '')}`;
		const damaged = '<!-- spec-ops begin {"v":1 -->\n';

		const inFile = told(`${cycles}<!-- spec-ops-ignore-file unproven-status -->\n`);
		const onLine = told(cycles.replace('## Cycle 2', '<!-- spec-ops-ignore-next-line unproven-status -->\n## Cycle 2'));
		const protectedRule = told(`${cycles}${damaged}<!-- spec-ops-ignore-file record-unreadable, unproven-status -->\n`);

		assert.deepEqual(inFile, []);
		assert.deepEqual(onLine, ['info unproven-status 3']);
		assert.deepEqual(protectedRule, ['error record-unreadable 23']);
	});

	for (const [rule, text] of [
		['unproven-status', cycle(1, '')],
		['cycle-number', `${cycle(1, verify)}${cycle(3, verify)}`],
		['cycle-number', `${cycle(2, verify)}${cycle(1, verify)}`],
		['cycle-date', cycle(1, verify).replace(/2026-\d\d-\d\d/, '2026-13-41')],
		['status-unknown', cycle(1, verify).replace('✅ APPLIED', 'probably')],
		['status-unknown', cycle(1, verify).replace(/### Status.*/s, '')],
		['unclosed-block', `${cycle(1, verify)}\n\`\`\`\nls\n`],
	] as const) {
		it(`lets comments suppress ${rule} on its line, and in the file: ${text.length} characters`, () => {
			const history = `# Apply history\n\n${text}`;
			const [found = ''] = told(history).filter(one => one.includes(` ${rule} `));
			const lines = history.split('\n');
			lines.splice(Number(found.split(' ').at(-1)) - 1, 0, `<!-- spec-ops-ignore-next-line ${rule} -->`);

			const onLine = told(lines.join('\n'));
			const inFile = told(`<!-- spec-ops-ignore-file ${rule} -->\n${history}`);

			assert.notEqual(found, '');
			assert.deepEqual(
				[...onLine, ...inFile].filter(one => one.includes(` ${rule} `)),
				[],
			);
		});
	}

	it('takes a comment below the last cycle for no change of it, and cycles may follow', () => {
		const [none, one, two] = ['', '- It MUST greet\n', '- It MUST wave\n'];
		const hand = `# Apply history\n\n${cycle(1, '')}`;
		const comment = '\n<!-- spec-ops-ignore-file unproven-status -->\n';

		const recorded = append(hand, none, one).text + comment;
		const grown = append(recorded, one, two).text;

		assert.ok(grown.startsWith(recorded));
		assert.deepEqual(told(recorded), []);
		assert.deepEqual(told(grown), []);
	});

	it('tells of a comment that names a rule which does not exist', () => {
		const text = `# Apply history\n\n${cycle(1, verify)}<!-- spec-ops-ignore-file unproven -->\n`;

		assert.deepEqual(told(text), ['warning unknown-suppression 20']);
	});

	it('takes severities from the options', () => {
		const text = `# Apply history\n\n${cycle(1, '')}`;

		assert.deepEqual(told(text, { severities: { 'unproven-status': 'error' } }), ['error unproven-status 3']);
		assert.deepEqual(told(text, { severities: { 'unproven-status': 'off' } }), []);
	});
});
