import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../../src/core/spec/blocks/readFrontMatter';
import { ourOutline, theirOutline } from './blockOutlines';
import { readCorpora } from './corpora';

/** The text with blank lines for its front matter, which markdown-it does not know. */
function withoutFrontMatter(text: string): string {
	const frontMatter = readFrontMatter(text);
	return frontMatter ? '\n'.repeat(frontMatter.lines) + text.slice(frontMatter.end + 1) : text;
}

describe('scanBlocks over the corpora', () => {
	it('finds the blocks that markdown-it finds, on the same lines', function () {
		this.timeout(120_000);
		const files = readCorpora();
		if (!files) {
			this.skip();
		}

		for (const { path, text } of files) {
			const body = withoutFrontMatter(text);

			assert.deepEqual(ourOutline(body), theirOutline(body), path);
		}
	});
});
