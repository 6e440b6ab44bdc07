import assert from 'node:assert/strict';
import { describeBaseline, describeSource } from '../../../../../src/core/history/baseline/describeBaseline';

const base = { cycle: 3, date: '2026-06-08', commit: null, text: '', sha256: '' };

describe('describeBaseline', () => {
	for (const [baseline, words] of [
		[{ ...base, source: 'recorded' }, 'against cycle 3 of 8 June 2026, recorded'],
		[{ ...base, source: 'git', commit: '1a2b3c4' }, 'against cycle 3 of 8 June 2026, from Git commit 1a2b3c4'],
		[{ ...base, source: 'recorded', date: '5/6/26' }, 'against cycle 3 of 5/6/26, recorded'],
		[{ ...base, source: 'recorded', cycle: null, date: null }, 'against the last cycle, recorded'],
		[
			{ ...base, source: 'approximate' },
			'approximate: against cycle 3 of 8 June 2026; what later cycles left is not known',
		],
		[
			{ ...base, source: 'approximate', cycle: null, date: null, commit: '1a2b3c4' },
			'approximate: against Git commit 1a2b3c4; what the last cycle left is not known',
		],
		[{ ...base, source: 'empty', cycle: null, date: null }, 'no cycle applied yet: everything is pending'],
	] as const) {
		it(`says “${words}”`, () => {
			assert.equal(describeBaseline(baseline), words);
		});
	}
});

describe('describeSource', () => {
	it('says the same of a plan, which tells source and cycle only', () => {
		assert.equal(describeSource({ source: 'recorded', cycle: 3 }), 'against cycle 3, recorded');
		assert.equal(describeSource({ source: 'git', cycle: 3 }), 'against cycle 3, from Git');
	});
});
