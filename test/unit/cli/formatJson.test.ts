import assert from 'node:assert/strict';
import { formatJson } from '../../../src/cli/formatJson';

describe('formatJson', () => {
	it('prints nothing that a terminal obeys, and says the same', () => {
		const document = { text: 'a\u001b[2J\u007f\u009b31m\u061c\u202e\u2066 “ok” 👋' };

		const json = formatJson(document);

		assert.doesNotMatch(json.replaceAll('\n', ''), /\p{Cc}|\p{Bidi_Control}/u);
		assert.deepEqual(JSON.parse(json), document);
	});
});
