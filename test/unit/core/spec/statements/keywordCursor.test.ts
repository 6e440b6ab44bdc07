import assert from 'node:assert/strict';
import { KeywordCursor } from '../../../../../src/core/spec/statements/keywordCursor';

const text = 'It MUST run. It `MAY` not, but SHOULD NOT stop. See http://x/SHALL or MUST_NOT: it MAY.';

describe('KeywordCursor', () => {
	it('finds the same words whichever way it is asked', () => {
		const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
		const forward = new KeywordCursor(text);
		const backward = new KeywordCursor(text);

		const found = offsets.map(offset => forward.next(offset));

		assert.deepEqual(
			[...offsets].reverse().map(offset => backward.next(offset)),
			[...found].reverse(),
		);
		assert.deepEqual(
			[found[0], found[4], found.at(-1)],
			[text.indexOf('MUST'), text.indexOf('MAY'), Number.POSITIVE_INFINITY],
		);
	});

	it('passes over keywords in code, in URLs and in longer words, wherever the question begins', () => {
		const cursor = new KeywordCursor(text);
		const firstFrom = (start: string) => cursor.first(text.indexOf(start), text.length)?.words;

		assert.deepEqual([firstFrom('See'), firstFrom('It `MAY`'), firstFrom('It MUST')], ['MAY', 'SHOULD NOT', 'MUST']);
		assert.equal(new KeywordCursor('MUST://x').first(0, 8), undefined);
	});
});
