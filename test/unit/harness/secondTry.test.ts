import assert from 'node:assert/strict';
import type { ResultEvent } from '../../harness/results';
import { afterSecondTry, failedFiles } from '../../harness/secondTry';

const first: readonly ResultEvent[] = [
	{ kind: 'pass', title: 'a opens', ms: 1, file: 'a.js' },
	{ kind: 'fail', title: 'a closes', error: 'too late', file: 'a.js' },
	{ kind: 'pass', title: 'b opens', ms: 1, file: 'b.js' },
	{ kind: 'end', passed: 2, failed: 1, skipped: 0 },
];

describe('a second try', () => {
	it('is of the files of which a test failed', () => {
		assert.deepEqual(failedFiles(first), ['a.js']);
	});

	it('is of none where the suite broke off, or a failure is of no file', () => {
		const nameless: readonly ResultEvent[] = [
			{ kind: 'fail', title: 'hook', error: 'e' },
			{ kind: 'end', passed: 0, failed: 1, skipped: 0 },
		];

		assert.deepEqual(failedFiles(first.slice(0, -1)), []);
		assert.deepEqual(failedFiles(nameless), []);
	});

	it('takes the place of the first of these files, and of no other', () => {
		const events = afterSecondTry(
			first,
			[
				{ kind: 'pass', title: 'a opens', ms: 2, file: 'a.js' },
				{ kind: 'pass', title: 'a closes', ms: 2, file: 'a.js' },
				{ kind: 'end', passed: 2, failed: 0, skipped: 0 },
			],
			['a.js'],
		);

		assert.deepEqual(
			events.map(event => ('title' in event ? event.title : event.kind)),
			['b opens', 'a opens', 'a closes', 'end'],
		);
		assert.deepEqual(events.at(-1), { kind: 'end', passed: 3, failed: 0, skipped: 0 });
	});

	it('fails again where the tests do, and where it breaks off', () => {
		const failing = afterSecondTry(
			first,
			[...first.slice(0, 2), { kind: 'end', passed: 1, failed: 1, skipped: 0 }],
			['a.js'],
		);
		const broken = afterSecondTry(first, first.slice(0, 1), ['a.js']);

		assert.deepEqual(failing.at(-1), { kind: 'end', passed: 2, failed: 1, skipped: 0 });
		assert.deepEqual(broken.at(-1), { kind: 'end', passed: 2, failed: 1, skipped: 0 });
	});
});
