import assert from 'node:assert/strict';
import { isIgnored, withIgnoreFile } from '../../../../../src/core/plan/files/ignoreRules';

describe('isIgnored', () => {
	for (const [pattern, path, expected] of [
		['*.log', 'a.log', true],
		['*.log', 'deep/er/a.log', true],
		['*.log', 'a.log.txt', false],
		['/a.txt', 'a.txt', true],
		['/a.txt', 'b/a.txt', false],
		['b/a.txt', 'b/a.txt', true],
		['b/a.txt', 'c/b/a.txt', false],
		['**/b/a.txt', 'c/d/b/a.txt', true],
		['c/**/a.txt', 'c/a.txt', true],
		['c/**/a.txt', 'c/d/e/a.txt', true],
		['c/**', 'c/d', true],
		['c/*', 'c/d/e', false],
		['a?c', 'abc', true],
		['a?c', 'a/c', false],
		['[ab].txt', 'b.txt', true],
		['[!ab].txt', 'b.txt', false],
		['[0-9]*', '7up', true],
		['build/', 'build', false],
		['# a', '# a', false],
		['\\#a', '#a', true],
		['a.b', 'axb', false],
		['a(b', 'a(b', true],
		['a  ', 'a', true],
		['', 'a', false],
	] as const) {
		it(`${expected ? 'matches' : 'does not match'} ${path} with “${pattern}”`, () => {
			assert.equal(isIgnored(withIgnoreFile([], '', pattern), path, false), expected);
		});
	}

	it('matches folders with a pattern that ends in a slash', () => {
		assert.equal(isIgnored(withIgnoreFile([], '', 'build/'), 'x/build', true), true);
	});

	it('lets the last pattern decide, and the nearer file over one further up', () => {
		const rules = withIgnoreFile([], '', '*.log\n!keep.log\r\n');
		const nested = withIgnoreFile(rules, 'sub', '!*.log\n/only.txt\n');

		assert.equal(isIgnored(rules, 'a.log', false), true);
		assert.equal(isIgnored(rules, 'keep.log', false), false);
		assert.equal(isIgnored(nested, 'sub/a.log', false), false);
		assert.equal(isIgnored(nested, 'sub/only.txt', false), true);
		assert.equal(isIgnored(nested, 'sub/deep/only.txt', false), false);
	});
});
