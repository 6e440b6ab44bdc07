import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bundle, bundle } from './support/bundle';

describe('the extension and the command line, bundled', function () {
	this.timeout(60_000);
	const entries = ['src/extension.ts', 'src/cli.ts'];
	let product: Bundle;

	before(async () => {
		product = await bundle(...entries);
	});

	it('activate with no more than 30 KB and load the features of a window with no more than 100 KB, without any of the large packages', () => {
		const inputs = [...product.loadedWith('src/extension.ts'), ...product.loadedWith('src/features.ts')];

		const [bytes, features] = ['src/extension.ts', 'src/features.ts'].map(entry => product.bytesLoadedWith(entry));
		assert.ok(bytes !== undefined && bytes > 0 && bytes <= 30 * 1024, `${bytes} bytes`);
		assert.ok(features !== undefined && features > bytes && features <= 100 * 1024, `${features} bytes`);
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

describe('the files of the extension', function () {
	this.timeout(60_000);

	it('give each other what they ask of each other, and the first of them stands alone', async () => {
		const folder = mkdtempSync(join('out', 'extension-'));
		try {
			const { buildExtension }: Builder = await import(pathToFileURL(resolve('src/build/extension.mjs')).href);
			await buildExtension(folder, { minify: true });
			const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.mjs'));
			const texts = new Map(files.map(name => [resolve(folder, name), readFileSync(join(folder, name), 'utf8')]));

			const missing = [...texts].flatMap(([file, text]) =>
				importsOf(file, text).filter(({ from, name }) => !exportsOf(texts.get(from) ?? '').includes(name)),
			);

			assert.deepEqual(missing, []);
			assert.deepEqual(importsOf('', texts.get(resolve(folder, 'extension.mjs')) ?? ''), []);
			const features = resolve(folder, 'extension/features.mjs');
			assert.ok(exportsOf(texts.get(features) ?? '').includes('startFeatures'));
			assert.ok([...texts].some(([file, text]) => importsOf(file, text).some(({ from }) => from === features)));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});

/** The part of the build that makes the extension. */
interface Builder {
	buildExtension(folder: string, options: { readonly minify: boolean }): Promise<unknown>;
}

/** What a file takes from others that were built with it. */
function importsOf(file: string, text: string): readonly { readonly from: string; readonly name: string }[] {
	return [...text.matchAll(/\bimport\{([^}]*)\}from"(\.[^"]+)"/g)].flatMap(([, names = '', from = '']) =>
		names.split(',').map(name => ({ from: resolve(dirname(file), from), name: name.split(' as ')[0] ?? '' })),
	);
}

function exportsOf(text: string): readonly string[] {
	return [...text.matchAll(/\bexport\{([^}]*)\}/g)].flatMap(([, names = '']) =>
		names.split(',').map(name => name.split(' as ').at(-1) ?? ''),
	);
}
