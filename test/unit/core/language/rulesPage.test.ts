import assert from 'node:assert/strict';
import { lineOfRule, rulesPage } from '../../../../src/core/language/rulesPage';
import { isRule, rules } from '../../../../src/core/lint/rules';

describe('rulesPage', () => {
	it('says what each rule is about, and how loud it is told', () => {
		const lines = rulesPage().split('\n');

		for (const [id, { about }] of Object.entries(rules)) {
			const line = isRule(id) ? lineOfRule(id) : 0;
			assert.deepEqual(lines.slice(line - 1, line + 2), [`## ${id}`, '', about]);
		}
		const at = lineOfRule('vague-term');
		assert.equal(lines[at + 3], 'Usually told as: information');
	});
});
