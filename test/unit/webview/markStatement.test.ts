import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText } from '../../../src/core/diff/plainText';
import { markStatement } from '../../../src/webview/markStatement';

describe('markStatement', () => {
	it('marks the words that differ, and tells keywords and code apart', () => {
		const spans = markStatement('The script MUST print `Hello, you`', 'The script MUST print `Welcome, you`');

		assert.deepEqual(spans, [
			{ text: 'The script ', mark: 'same' },
			{ text: 'MUST', mark: 'same', role: 'keyword' },
			{ text: ' print ', mark: 'same' },
			{ text: 'Hello', mark: 'removed', role: 'code' },
			{ text: 'Welcome', mark: 'added', role: 'code' },
			{ text: ', you', mark: 'same', role: 'code' },
		]);
	});

	it('marks a lost NOT as a removed keyword', () => {
		const spans = markStatement('It **MUST NOT** run as root', 'It **MUST** run as root');

		const removed = spans.filter(({ mark, text }) => mark === 'removed' && text.trim() !== '');
		assert.deepEqual(removed, [{ text: 'NOT', mark: 'removed', role: 'keyword' }]);
	});

	it('marks the whole of an added and of a removed statement', () => {
		const added = markStatement(null, 'No `MUST` here');
		const removed = markStatement('Gone', null);

		assert.deepEqual(added, [
			{ text: 'No ', mark: 'added' },
			{ text: 'MUST', mark: 'added', role: 'code' },
			{ text: ' here', mark: 'added' },
		]);
		assert.deepEqual(removed, [{ text: 'Gone', mark: 'removed' }]);
	});

	it('keeps every character of both sides but backticks and emphasis', () => {
		const statement = fc
			.array(fc.constantFrom('MUST', 'NOT', '`a b`', '``c`d``', '**x**', 'plain', '12', '_', '"q"'), { maxLength: 12 })
			.map(words => words.join(' '));

		fc.assert(
			fc.property(statement, statement, (before, after) => {
				const spans = markStatement(before, after);

				const side = (without: 'added' | 'removed') =>
					spans.flatMap(({ text, mark }) => (mark === without ? [] : [text])).join('');
				const letters = (text: string) => plainText(text).replace(/[`\s]/g, '');
				assert.equal(side('added').replace(/[`\s]/g, ''), letters(before));
				assert.equal(side('removed').replace(/[`\s]/g, ''), letters(after));
			}),
		);
	});
});
