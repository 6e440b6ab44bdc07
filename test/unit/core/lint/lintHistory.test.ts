import assert from 'node:assert/strict';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { lintHistory } from '../../../../src/core/lint/lintHistory';
import type { LintOptions } from '../../../../src/core/lint/lintOptions';

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

	it('takes severities from the options', () => {
		const text = `# Apply history\n\n${cycle(1, '')}`;

		assert.deepEqual(told(text, { severities: { 'unproven-status': 'error' } }), ['error unproven-status 3']);
		assert.deepEqual(told(text, { severities: { 'unproven-status': 'off' } }), []);
	});
});
