import assert from 'node:assert/strict';
import { toPlain, toSnippet } from '../../../../../src/core/language/completion/template';

describe('toSnippet', () => {
	it('numbers the places, and lets nothing else mean anything', () => {
		const snippet = toSnippet('WHEN ‹it› costs $1 {a} \\, ‹she› pays');

		assert.equal(snippet, `WHEN \${1:it} costs \\$1 {a\\} \\\\, \${2:she} pays`);
	});
});

describe('toPlain', () => {
	it('shows what stands in for each place', () => {
		const plain = toPlain('WHEN ‹it› costs, ‹she› pays');

		assert.equal(plain, 'WHEN it costs, she pays');
	});
});
