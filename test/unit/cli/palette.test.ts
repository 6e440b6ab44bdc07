import assert from 'node:assert/strict';
import { createPalette } from '../../../src/cli/palette';

describe('createPalette', () => {
	it('breaks text between words, counting neither colours nor half of a wide character', () => {
		const { fold, added } = createPalette(true, 30);

		assert.deepEqual(fold('one two three four five six', 6), ['one two three four five', 'six']);
		assert.deepEqual(fold(`one ${added('two three')} four five six`, 6).length, 2);
		assert.deepEqual(fold('日本語日本語 日本語日本語', 6), ['日本語日本語', '日本語日本語']);
	});

	it('leaves text in one line where no width is known', () => {
		assert.deepEqual(createPalette(false).fold('word '.repeat(50), 6).length, 1);
	});

	it('colours nothing where colours are off', () => {
		assert.equal(createPalette(false).alarm('text'), 'text');
	});
});
