import assert from 'node:assert/strict';
import { encodeTokens } from '../../../../../src/core/language/tokens/encodeTokens';
import type { SpecToken } from '../../../../../src/core/language/tokens/specToken';

const text = '# T\n\n- It MUST a, and MAY b\n- It MUST\n  NOT c\n';

describe('encodeTokens', () => {
	it('gives line, character, length, type and modifier of each, relative to the one before', () => {
		const tokens = [token('must', 'MUST a', 4), token('may', 'MAY', 3)];

		const { data } = encodeTokens(text, tokens);

		assert.deepEqual([...data], [2, 5, 4, 0, 0, 0, 12, 3, 2, 0]);
	});

	it('makes a token on each line of one that is wrapped, and marks it as negated', () => {
		const encoded = encodeTokens(text, [{ ...token('must', 'MUST\n  NOT', 10), isNegated: true }]);

		assert.deepEqual([...encoded.data], [3, 5, 4, 0, 1, 1, 2, 3, 0, 1]);
		assert.equal(encoded.lastLine, 4);
	});

	it('gives nothing for nothing', () => {
		const encoded = encodeTokens(text, []);

		assert.deepEqual(encoded, { data: new Uint32Array(), lastLine: 0 });
	});
});

function token(kind: SpecToken['kind'], at: string, length: number): SpecToken {
	const start = text.indexOf(at);
	return { kind, isNegated: false, start, end: start + length };
}
