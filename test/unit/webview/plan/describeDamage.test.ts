import assert from 'node:assert/strict';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { describeDamage } from '../../../../src/webview/plan/describeDamage';

const cycle = '## Cycle 1 - 2026-06-08\n\n### Status\n\n✅ APPLIED\n';
const cut = '\n<!-- spec-ops begin {"v":1,"cyc\n';

describe('describeDamage', () => {
	it('names the first line that does not count, and what to do', () => {
		const { problems } = parseHistory(cycle + cut);

		const damage = describeDamage('.openspec/apply.md', problems);

		assert.match(damage, /^\.openspec\/apply\.md is damaged on line 7\. This record /);
		assert.match(damage, /repair the line, or bring the file back/);
	});

	it('says nothing of a history that lacks something and is whole', () => {
		const { problems } = parseHistory('## Cycle 1 - 2026-06-08\n\n### Propose\n\nNothing.\n');

		assert.equal(describeDamage('apply.md', problems), '');
		assert.ok(problems.length > 0);
	});
});
