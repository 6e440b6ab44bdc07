import assert from 'node:assert/strict';
import { readInline } from '../../../../../src/core/spec/statements/readInline';
import { splitSentences } from '../../../../../src/core/spec/statements/splitSentences';

function split(text: string): readonly string[] {
	const offsets = splitSentences(text, 0, text.length, readInline(text, 0, text.length));
	return offsets.flatMap((start, index) => (index % 2 === 0 ? [text.slice(start, offsets[index + 1])] : []));
}

describe('splitSentences', () => {
	it('ends a sentence at a full stop, exclamation or question mark before a blank', () => {
		const sentences = split('One. Two!  Three?\nFour');

		assert.deepEqual(sentences, ['One.', 'Two!', 'Three?', 'Four']);
	});

	it('lets closing quotes, brackets and emphasis belong to the sentence', () => {
		const sentences = split('(One.) **Two.** "Three." `Four`. _Five_');

		assert.deepEqual(sentences, ['(One.)', '**Two.**', '"Three."', '`Four`.', '_Five_']);
	});

	it('goes on after abbreviations, decimals, versions and file names', () => {
		const texts = [
			'Use e.g. Foo, i.e. Bar, etc. Always',
			'See RFC. 2119, Sec. 3, No. 5 vs. Others',
			'Version 1.2.3 takes 3.5 s in hello.py and U.S. English',
			'It ends. with lower case',
			'Wait ... for it',
		];

		const counts = texts.map(text => split(text).length);

		assert.deepEqual(counts, [1, 1, 1, 1, 1]);
	});

	it('goes on after abbreviations that are written with a blank', () => {
		const texts = ['Es MUST warnen, z. B. Python auf stdout', 'Ports, d. h. Nummern', 'Use e. g. Foo'];

		const counts = texts.map(text => split(text).length);

		assert.deepEqual(counts, [1, 1, 1]);
	});

	it('ends a sentence after a file name, a number or a letter', () => {
		const sentences = split('Run hello.py. Exit 0. Wait 3 s. Pick option B. Done in step 1. Ok');

		assert.deepEqual(sentences, ['Run hello.py.', 'Exit 0.', 'Wait 3 s.', 'Pick option B.', 'Done in step 1.', 'Ok']);
	});

	it('does not split code, links, URLs and comments', () => {
		const sentences = split('A `b. C` [D. E](f "G. H") <!-- I. J --> https://j.example/K. L');

		assert.deepEqual(sentences, ['A `b. C` [D. E](f "G. H") <!-- I. J --> https://j.example/K.', 'L']);
	});

	it('ends a sentence at full stops of Chinese and Japanese without a blank', () => {
		const sentences = split('系统支持。用户（登录。）必须！好？');

		assert.deepEqual(sentences, ['系统支持。', '用户（登录。）', '必须！', '好？']);
	});

	it('leaves a number or id at the start, and an attribute at the end, to the sentence', () => {
		const sentences = split('1. One. FR-001. Two. {#two} Three');

		assert.deepEqual(sentences, ['1. One.', 'FR-001. Two. {#two}', 'Three']);
	});
});
