import assert from 'node:assert/strict';
import { markStatement } from '../../../src/webview/markStatement';
import { shortenSpans } from '../../../src/webview/shortenSpans';

describe('shortenSpans', () => {
	it('leaves what can be shown as it is', () => {
		const spans = markStatement('It MUST say `Hello`', 'It MUST say `Welcome`');

		assert.deepEqual(shortenSpans(spans), spans);
	});

	it('shows both ends of a very long piece, and counts what is between', () => {
		const [span] = shortenSpans([{ text: `${'a'.repeat(1000)}${'b'.repeat(5000)}${'c'.repeat(1000)}`, mark: 'added' }]);

		assert.equal(span?.text, `${'a'.repeat(1000)} … 5000 characters are not shown … ${'c'.repeat(1000)}`);
		assert.equal(span?.mark, 'added');
	});

	it('shows the first of very many pieces, and counts the characters of the others', () => {
		const spans = shortenSpans(Array.from({ length: 3000 }, () => ({ text: 'MUST', mark: 'same' }) as const));

		assert.equal(spans.length, 2001);
		assert.equal(spans.at(-1)?.text, ' … 4000 more characters are not shown');
	});
});
