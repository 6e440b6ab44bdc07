import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, dominantEol, encodeText } from '../../../../src/core/text/decodeText';

function bytes(...values: readonly number[]): Uint8Array {
	return Uint8Array.from(values);
}

describe('decodeText', () => {
	it('reads a BOM and CRLF away and remembers both', () => {
		const decoded = decodeText(new TextEncoder().encode('\uFEFFa\r\nb\r\n'));

		assert.deepEqual(decoded, { kind: 'text', document: { text: 'a\nb\n', eol: 'crlf', bom: true } });
	});

	it('reads a lone CR as a line end', () => {
		const decoded = decodeText(new TextEncoder().encode('a\rb'));

		assert.deepEqual(decoded, { kind: 'text', document: { text: 'a\nb', eol: 'lf', bom: false } });
	});

	for (const [what, content, offset, reason] of [
		['a NUL', bytes(0x61, 0x00, 0x62), 1, 'holds a NUL on line 1, byte 1'],
		['a NUL after a BOM', bytes(0xef, 0xbb, 0xbf, 0x0a, 0x00), 4, 'holds a NUL on line 2, byte 4'],
		['a byte that never occurs', bytes(0x61, 0x62, 0xff, 0x63), 2, 'is not UTF-8 text: see line 1, byte 2'],
		['Latin-1 at the end', bytes(0x61, 0xe9), 1, 'is not UTF-8 text: see line 1, byte 1'],
		['UTF-16', bytes(0xff, 0xfe, 0x61, 0x00), 3, 'is UTF-16 text, not UTF-8'],
		['UTF-16 without a mark', bytes(0x00, 0x23, 0x00, 0x20), 0, 'is UTF-16 text, not UTF-8'],
	] as const) {
		it(`spec-11: refuses ${what} and tells where`, () => {
			assert.deepEqual(decodeText(content), { kind: 'notText', offset, reason });
		});
	}

	it('gives back the bytes of every text with one kind of line end', () => {
		const text = fc.array(fc.constantFrom('a', 'é', '𝄞', '\n', ' '), { maxLength: 20 }).map(parts => parts.join(''));

		fc.assert(
			fc.property(text, fc.boolean(), fc.boolean(), (content, crlf, bom) => {
				const encoded = encodeText(content, { eol: crlf && content.includes('\n') ? 'crlf' : 'lf', bom });
				const decoded = decodeText(encoded);

				assert.equal(decoded.kind, 'text');
				assert.deepEqual(decoded.kind === 'text' && encodeText(decoded.document.text, decoded.document), encoded);
			}),
		);
	});
});

describe('dominantEol', () => {
	it('takes what most lines have, and LF in doubt', () => {
		assert.equal(dominantEol('a\r\nb\r\nc\n'), 'crlf');
		assert.equal(dominantEol('a\r\nb\n'), 'lf');
		assert.equal(dominantEol('a'), 'lf');
	});
});
