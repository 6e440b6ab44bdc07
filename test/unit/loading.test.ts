import assert from 'node:assert/strict';
import { type Bundle, bundle } from './support/bundle';

describe('the extension and the command line, bundled', function () {
	this.timeout(60_000);
	const entries = ['src/extension.ts', 'src/cli.ts'];
	let product: Bundle;

	before(async () => {
		product = await bundle(...entries);
	});

	it('activate with no more than 100 KB, and none of the large packages', () => {
		const inputs = product.loadedWith('src/extension.ts');

		const bytes = product.bytesLoadedWith('src/extension.ts');
		assert.ok(bytes > 0 && bytes <= 100 * 1024, `${bytes} bytes`);
		const large = /node_modules\/(simple-git|markdown-it|@anthropic-ai\/sdk|@modelcontextprotocol\/sdk|valibot|lit)\//;
		assert.deepEqual(
			inputs.filter(input => large.test(input)),
			[],
		);
	});

	it('have the SDK of a model in one piece, which a request to that model loads', () => {
		const loadsSdk = (entry: string) =>
			product.loadedWith(entry).some(input => input.includes('node_modules/@anthropic-ai/sdk/'));

		const own = product.entries.filter(entry => entry.startsWith('src/'));
		assert.deepEqual(own.filter(loadsSdk), ['src/planners/anthropic/sdkClient.ts']);
	});
});
