import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keepLineEnds } from '../../../../src/core/text/keepLineEnds';

describe('keepLineEnds', () => {
	for (const [what, stored, proposed, expected] of [
		['gives new lines the line end of most', 'a\r\nb\r\nc\r\n', 'a\nx\nc\n', 'a\r\nx\r\nc\r\n'],
		['keeps mixed line ends of unchanged lines', 'a\r\nb\nc\r\n', 'a\nb\nc\nd\n', 'a\r\nb\nc\r\nd\r\n'],
		['keeps the line ends of changed lines', 'a\nb\r\nc\n', 'a\nx\nc\n', 'a\nx\r\nc\n'],
		['keeps a BOM that was left out', '\uFEFFa\n', 'b\n', '\uFEFFb\n'],
		['keeps no BOM where there was none', 'a\n', '\uFEFFb\n', 'b\n'],
		['keeps one BOM only', '\uFEFFa\n', '\uFEFFb\n', '\uFEFFb\n'],
		['keeps a missing end of the last line', 'a\nb', 'a\nc\n', 'a\nc'],
		['keeps the end of the last line', 'a\nb\n', 'a\nc', 'a\nc\n'],
		['ends a line that is no longer the last', 'a', 'a\nb', 'a\nb'],
		['keeps blank lines at the end', 'a\n\n', 'b\n\n', 'b\n\n'],
		['takes everything away', 'a\n', '', ''],
		['fills an empty file', '', 'a\nb\n', 'a\nb\n'],
	] as const) {
		it(`edit-15, edit-16: ${what}`, () => {
			assert.equal(keepLineEnds(stored, proposed), expected);
		});
	}

	it('gives the stored text back where only line ends differ', () => {
		const stored = fc
			.array(fc.tuple(fc.constantFrom('a', 'b', ''), fc.constantFrom('\n', '\r\n')), { maxLength: 12 })
			.map(lines => lines.flat().join(''));

		fc.assert(
			fc.property(stored, text => {
				assert.equal(keepLineEnds(text, text.replaceAll('\r\n', '\n')), text);
			}),
		);
	});
});
