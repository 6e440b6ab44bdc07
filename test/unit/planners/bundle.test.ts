import assert from 'node:assert/strict';
import { build, type Metafile } from 'esbuild';

describe('the planners, bundled', () => {
	let outputs: Metafile['outputs'];

	before(async () => {
		const { metafile } = await build({
			bundle: true,
			entryPoints: ['src/planners/anthropic/createAnthropicModel.ts'],
			format: 'esm',
			logLevel: 'silent',
			metafile: true,
			minify: true,
			outdir: 'never-written',
			platform: 'node',
			splitting: true,
			write: false,
		});
		outputs = metafile.outputs;
	});

	it('load the SDK on the first request only', () => {
		const early = inputsOf(['never-written/createAnthropicModel.js']);

		assert.ok(early.some(input => input.includes('src/planners/')));
		assert.deepEqual(
			early.filter(input => input.includes('@anthropic-ai/sdk')),
			[],
		);
	});

	it('take in of the SDK what they use, and no zod', () => {
		const all = inputsOf(Object.keys(outputs));
		const bytes = Object.values(outputs).reduce((sum, output) => sum + output.bytes, 0);

		assert.ok(all.some(input => input.includes('@anthropic-ai/sdk')));
		assert.deepEqual(
			all.filter(input => input.includes('node_modules/zod/')),
			[],
		);
		assert.ok(bytes < 200 * 1024, `${bytes} bytes`);
	});

	/** What is loaded with these files, by static imports. */
	function inputsOf(files: readonly string[]): readonly string[] {
		const loaded = [...files];
		for (const file of loaded) {
			const imports = outputs[file]?.imports ?? [];
			const further = imports.filter(({ kind, path }) => kind === 'import-statement' && !loaded.includes(path));
			loaded.push(...further.map(({ path }) => path));
		}
		return loaded.flatMap(file => Object.keys(outputs[file]?.inputs ?? {}));
	}
});
