import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { tempFolder } from '../../harness/tempFolder';

/** Folder of the built command line, once a suite asked for it. */
let built: Promise<string> | undefined;

/**
 * Give the tests of a `describe` the command line, built as the product does. All suites of a process share one.
 *
 * In its `folder` stands a `spec-ops` that a shell finds there; `script` is what Node.js runs.
 */
export function useCli(): { readonly folder: string; readonly script: string } {
	let folder = '';
	before(async function () {
		this.timeout(60_000);
		built ??= buildCli();
		folder = await built;
	});
	return {
		get folder() {
			return folder;
		},
		get script() {
			return join(folder, 'cli.js');
		},
	};
}

async function buildCli(): Promise<string> {
	const folder = tempFolder('process');
	await build({
		entryPoints: ['src/cli.ts'],
		outdir: folder,
		bundle: true,
		splitting: true,
		platform: 'node',
		format: 'esm',
		banner: {
			js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
		},
	});
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
	writeFileSync(join(folder, 'spec-ops'), `#!/bin/sh\nexec '${process.execPath}' '${join(folder, 'cli.js')}' "$@"\n`);
	chmodSync(join(folder, 'spec-ops'), 0o755);
	return folder;
}
