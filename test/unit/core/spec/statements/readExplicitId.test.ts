import assert from 'node:assert/strict';
import { readExplicitId } from '../../../../../src/core/spec/statements/readExplicitId';

/** The id and the text that is left, or only the text. */
function read(text: string, ...linkLabels: readonly string[]): readonly string[] {
	const found = readExplicitId(text, 0, text.length, new Set(linkLabels));
	return found ? [found.explicitId.id, found.opener + text.slice(found.start, found.end).trim()] : [text];
}

describe('readExplicitId', () => {
	it('reads ids in front, in every usual spelling', () => {
		const texts = [
			'**FR-001**: It runs',
			'**FR-001:** It runs',
			'**FR-001** It runs',
			'FR-001: It runs',
			'FR-001 : It runs',
			'FR-001 — It runs',
			'FR-001 - It runs',
			'FR-001. It runs',
			'FR-001 It runs',
			'(FR-001) It runs',
			'`FR-001`: It runs',
			'__FR-001__ – It runs',
			'[FR-001] It runs',
			'[FR-001]: It runs',
			'**[FR-001]** It runs',
			'**[FR-001]:** It runs',
			'FR-001：It runs',
		];

		const found = texts.map(text => read(text));

		assert.deepEqual(
			found,
			texts.map(() => ['FR-001', 'It runs']),
		);
	});

	it('reads the id of a statement that is struck through, and leaves its marks', () => {
		const texts = ['~~**FR-001**: It runs~~ (later)', '~~FR-001~~: It runs', '**FR-001~~**: It runs'];

		assert.deepEqual(
			texts.map(text => read(text)),
			[['FR-001', '~~It runs~~ (later)'], ['FR-001', 'It runs'], ['**FR-001~~**: It runs']],
		);
	});

	it('reads ids of several parts, and any label with a digit in brackets', () => {
		const texts = ['NFR-SEC-12: a', 'REQ-3.1: a', 'FR-7b: a', '**FR-038-merge-a**: a', '[B-1] a', '[core.2] a'];

		const ids = texts.map(text => read(text)[0]);

		assert.deepEqual(ids, ['NFR-SEC-12', 'REQ-3.1', 'FR-7b', 'FR-038-merge-a', 'B-1', 'core.2']);
	});

	it('keeps the emphasis of a title that the id stands in', () => {
		const found = read('**FR-001: Start** It runs');

		assert.deepEqual(found, ['FR-001', '**Start** It runs']);
	});

	it('reads an attribute at the end', () => {
		const found = [read('It runs {#run}'), read('It runs. {#größe.1} ')];

		assert.deepEqual(found, [
			['run', 'It runs'],
			['größe.1', 'It runs.'],
		]);
	});

	it('tells where the id stands', () => {
		const text = 'xx **[B-1]** It runs';

		const found = readExplicitId(text, 3, text.length, new Set());

		assert.equal(found?.explicitId.start, 6);
	});

	it('takes no name of a standard, link, check box, version or plain word for an id', () => {
		const texts = [
			'UTF-8: the encoding',
			'ERC-20: the token',
			'**SHA-256** hashes',
			'RFC-2119 words',
			'[RFC-2119] words',
			'[B-1](https://a.example) is a link',
			'[B-1][b] is a link',
			'[ ] open',
			'[NOTE] this',
			'A-1 sauce',
			'FR-001',
			'fr-001: lower case',
			'`FR-001 x` code',
			'FR-001xy: more',
			'FR-001-based tests run',
			'**COVID-19-related** data is kept',
			'{#run} first',
		];

		const found = texts.map(text => read(text));

		assert.deepEqual(
			found,
			texts.map(text => [text]),
		);
	});

	it('takes no label of a link reference definition for an id', () => {
		const found = read('[B-1] says so', 'b-1');

		assert.deepEqual(found, ['[B-1] says so']);
	});
});
