import assert from 'node:assert/strict';
import { codePaths } from '../../../../src/core/references/codePaths';
import { searchTitles } from '../../../../src/core/references/searchTitles';

describe('codePaths', () => {
	it('finds paths in code spans, with the line behind them, and none in fences', () => {
		const text =
			'- It MUST read `src/hello.py:12` and ``./README.md``\n\n```\n`src/x.py`\n```\n\n| `a/b` |\n|---|\n| `c/d` |\n';

		const found = codePaths(text).map(({ path, line, start, end }) => [path, line, text.slice(start, end)]);

		assert.deepEqual(found, [
			['src/hello.py', 12, 'src/hello.py:12'],
			['README.md', undefined, './README.md'],
			['a/b', undefined, 'a/b'],
			['c/d', undefined, 'c/d'],
		]);
	});

	it('takes nothing that leads out of the Root or is no path', () => {
		const found = codePaths(
			'`../x.py` `/etc/passwd` `a/../../b` `python3 x.py` `MUST` `https://a.b/c` `C:\\x.py` `a//b`\n',
		);

		assert.deepEqual(found, []);
	});
});

describe('searchTitles', () => {
	it('puts what holds the query before what holds its letters in order, up to a limit', () => {
		const items = ['FR-001: It MUST wave', 'A wide view', 'wave'].map(title => ({ title }));

		assert.deepEqual(titles('WAVE', 9), ['FR-001: It MUST wave', 'wave']);
		assert.deepEqual(titles('wv', 9), ['FR-001: It MUST wave', 'A wide view', 'wave']);
		assert.deepEqual(titles('view', 9), ['A wide view']);
		assert.deepEqual(titles('', 2), ['FR-001: It MUST wave', 'A wide view']);
		assert.deepEqual(titles('zz', 9), []);

		function titles(query: string, limit: number): readonly string[] {
			return searchTitles(items, query, limit).map(({ title }) => title);
		}
	});
});
