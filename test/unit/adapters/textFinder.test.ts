import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextFinder } from '../../../src/adapters/textFinder';

describe('TextFinder', () => {
	function find(wanted: string, ...pieces: readonly string[]): boolean {
		const finder = new TextFinder(wanted);
		for (const piece of pieces) {
			finder.push(piece);
		}
		return finder.found;
	}

	it('finds a text that comes in pieces, and keeps that it did', () => {
		assert.ok(find('Hello, Alice', 'so: He', 'llo, ', 'Ali', 'ce!', 'and much more'));
		assert.ok(!find('Hello, Alice', 'Hello, ', 'Alic'));
	});

	it('does not mind line ends, also where one is split', () => {
		assert.ok(find('a\nb', 'a\r', '\nb'));
		assert.ok(find('a\r\nb', 'a', '\n', 'b'));
		assert.ok(!find('a\n\nb', 'a\r', '\nb'));
	});

	it('finds the same as a search of the whole, however it is split', () => {
		const text = fc.array(fc.constantFrom('a', 'b', '\r', '\n'), { maxLength: 12 }).map(letters => letters.join(''));

		fc.assert(
			fc.property(text, fc.array(text, { maxLength: 6 }), (wanted, pieces) => {
				const toLf = (one: string) => one.replaceAll('\r\n', '\n').replaceAll('\r', '\n');

				assert.equal(find(wanted, ...pieces), toLf(pieces.join('')).includes(toLf(wanted)));
			}),
			{ numRuns: 2000 },
		);
	});
});
