import assert from 'node:assert/strict';
import { parseHistory } from '../../../../../../src/core/history/read/parseHistory';

describe('the status that people write', () => {
	for (const [written, status] of [
		['done ✔', 'applied'],
		['✓', 'applied'],
		['✅ Applied (12:30)', 'applied'],
		['✅ APPLIED (2/2 checks, 0 failed)', 'applied'],
		['Applied without errors', 'applied'],
		['Released', 'applied'],
		[':white_check_mark: implemented', 'applied'],
		['🟢 Applied and verified', 'applied'],
		['Applied, not verified in CI', 'unverified'],
		['✅ Applied (not tested)', 'unverified'],
		[':x: FAILED - wrong interface', 'failed'],
		['10 failed, 2 passed', 'failed'],
		['❌ REJECTED: wrong interface', 'failed'],
		['⏳ PENDING', 'unknown'],
	] as const) {
		it(`is ${status} in ${JSON.stringify(written)}`, () => {
			for (const line of [`### Status\n\n${written}`, `**Status:** ${written}`, `Status: ${written}`]) {
				const { cycles } = parseHistory(`## Cycle 1 — 2026-06-06\n\n${line}\n`);

				assert.equal(cycles[0]?.status, status);
			}
		});
	}

	it('is that of the checked box', () => {
		const { cycles } = parseHistory('## Cycle 1\n\n### Status\n\n- [ ] Applied\n- [x] Failed\n');

		assert.equal(cycles[0]?.status, 'failed');
		assert.equal(cycles[0]?.rest, '- [ ] Applied');
	});

	it('is that of the first line that says one', () => {
		const { cycles } = parseHistory('## Cycle 1\n\n### Status\n\nAfter a long night:\n\n✅ APPLIED\n');

		assert.equal(cycles[0]?.status, 'applied');
		assert.equal(cycles[0]?.rest, 'After a long night:');
	});

	it('may stand in the heading of the cycle, whose title it is not', () => {
		const { cycles, problems } = parseHistory('## Cycle 1 — 2026-06-06 — ❌ FAILED\n\n**Propose**: Greet.\n');

		assert.deepEqual(
			cycles.map(({ title, status, evidence }) => [title, status, evidence]),
			[['Greet.', 'failed', 'claimed']],
		);
		assert.deepEqual(problems, []);
	});
});
