import assert from 'node:assert/strict';
import { findKeywords } from '../../../../src/core/spec/findKeywords';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

describe('findKeywords', () => {
	it('finds every keyword of a statement with its level, in items, sentences and rows', () => {
		const text = [
			'- It MUST greet, and MAY wave',
			'',
			'It SHALL NOT shout. It SHOULD smile.',
			'',
			'| id | rule |',
			'|---|---|',
			'| R1 | It SHOULD NOT stare |',
		].join('\n');

		const found = keywordsOf(text);

		assert.deepEqual(found, [
			'MUST: MUST',
			'MAY: MAY',
			'MUST NOT: SHALL NOT',
			'SHOULD: SHOULD',
			'SHOULD NOT: SHOULD NOT',
		]);
	});

	it('passes over code, link targets, headings, quotes, comments, and words that only hold a keyword', () => {
		const text = [
			'# It MUST have a title',
			'',
			'- It uses `MUST` and [text](https://example.com/MUST "MUST") <!-- MUST -->',
			'- MUST_NOT_X and MUST-HAVE, but it SHOULD count',
			'',
			'> It MUST be quoted',
			'',
			'```',
			'It MUST be code',
			'```',
		].join('\n');

		const found = keywordsOf(text);

		assert.deepEqual(found, ['SHOULD: SHOULD']);
	});

	it('reaches over emphasis and line ends, whichever side NOT stands on', () => {
		const text = '- It **MUST** NOT a\n- It MUST\n  NOT b\n- It is NOT RECOMMENDED to c\n';

		const found = keywordsOf(text);

		assert.deepEqual(found, ['MUST NOT: MUST** NOT', 'MUST NOT: MUST\n  NOT', 'SHOULD NOT: NOT RECOMMENDED']);
	});

	it('leaves the sentence that explains the keywords alone, and no other of its paragraph', () => {
		const text = 'The key words MUST, MUST NOT and MAY are to be interpreted as in RFC 2119. It MUST greet.';

		const found = findKeywords(text, parseSpec('.openspec/spec.md', text).requirements);

		assert.deepEqual(
			found.map(({ start }) => start),
			[text.lastIndexOf('MUST')],
		);
	});

	it('counts only on the lines of requirements', () => {
		const text = '- It MUST greet\n\nIt MUST wave.\n';
		const [first] = parseSpec('.openspec/spec.md', text).requirements;
		assert.ok(first);

		const found = findKeywords(text, [first]);

		assert.deepEqual(
			found.map(({ start }) => start),
			[5],
		);
	});
});

function keywordsOf(text: string): readonly string[] {
	const places = findKeywords(text, parseSpec('.openspec/spec.md', text).requirements);
	return places.map(({ level, start, end }) => `${level}: ${text.slice(start, end)}`);
}
