import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markWords } from '../../../../src/core/diff/markWords';

function show(before: string, after: string): string {
	return markWords(before, after)
		.map(({ text, mark }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[mark])
		.join('');
}

describe('markWords', () => {
	it('marks a changed word', () => {
		assert.equal(show('print `Hello, you`', 'print `Welcome, you`'), 'print `[-Hello-]{+Welcome+}, you`');
	});

	it('keeps a replaced phrase together', () => {
		assert.equal(show('read from the file', 'read by one socket'), 'read [-from the file-]{+by one socket+}');
	});

	it('marks a lost NOT alone', () => {
		assert.equal(show('MUST NOT run', 'MUST run'), 'MUST [-NOT -]run');
	});

	it('gives one mark to the middle of huge texts', () => {
		const body = 'word '.repeat(5000);

		const marks = markWords(`${body}old ${body}`, `${body}new ${body}`);

		assert.deepEqual(
			marks.map(({ mark }) => mark),
			['same', 'removed', 'added', 'same'],
		);
		assert.deepEqual([marks[1]?.text.trim(), marks[2]?.text.trim()], ['old', 'new']);
	});

	it('always holds both wordings whole', () => {
		const text = fc.array(fc.constantFrom('a', 'b', ' ', '  ', 'MUST', '`', '.', 'é', '\n'), { maxLength: 40 });
		const long = fc.array(text, { maxLength: 3 }).map(parts => parts.flat().join('').repeat(200));
		const either = fc.oneof(
			text.map(parts => parts.join('')),
			long,
		);

		fc.assert(
			fc.property(either, either, (before, after) => {
				const marks = markWords(before, after);
				const without = (left: string) =>
					marks.flatMap(({ text: part, mark }) => (mark === left ? [] : [part])).join('');

				assert.equal(without('added'), before);
				assert.equal(without('removed'), after);
			}),
			{ numRuns: 40 },
		);
	}).timeout(20_000);
});
