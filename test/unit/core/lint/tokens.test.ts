import assert from 'node:assert/strict';
import { Tokens, tokenKinds } from '../../../../src/core/lint/words/tokens';

describe('tokens', () => {
	it('leave nothing of a statement behind the end of the next one', () => {
		const tokens = new Tokens().read('The tool MUST NOT store the key');

		tokens.read('The tool MUST');

		assert.equal(tokens.length, 3);
		assert.equal(tokens.lower(3), '');
		assert.equal(tokens.marks(3), 0);
		assert.equal(tokens.source(3), '');
		assert.notEqual(tokens.kinds[4], tokenKinds.word);
	});
});
