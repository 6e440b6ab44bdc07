import assert from 'node:assert/strict';
import type { KeywordPlace } from '../../../../src/core/spec/findKeywords';
import type { Level } from '../../../../src/core/spec/spec';
import { encodeTokens } from '../../../../src/vscode/language/encodeTokens';

const text = '# T\n\n- It MUST a, and MAY b\n- It MUST\n  NOT c\n';

describe('encodeTokens', () => {
	it('gives line, character, length, type and modifier of each, relative to the one before', () => {
		const keywords = [place('MUST', 'MUST a', 4), place('MAY', 'MAY', 3)];

		const data = encodeTokens(text, keywords);

		assert.deepEqual([...data], [2, 5, 4, 0, 0, 0, 12, 3, 2, 0]);
	});

	it('makes a token on each line of a keyword that is wrapped, and marks it as negated', () => {
		const data = encodeTokens(text, [place('MUST NOT', 'MUST\n  NOT', 10)]);

		assert.deepEqual([...data], [3, 5, 4, 0, 1, 1, 2, 3, 0, 1]);
	});

	it('leaves out what is on other lines', () => {
		const keywords = [place('MUST', 'MUST a', 4), place('MUST NOT', 'MUST\n  NOT', 10)];

		const data = encodeTokens(text, keywords, { first: 3, last: 3 });

		assert.deepEqual([...data], [3, 5, 4, 0, 1]);
	});
});

function place(level: Level, at: string, length: number): KeywordPlace {
	const start = text.indexOf(at);
	return { level, words: level, start, end: start + length };
}
