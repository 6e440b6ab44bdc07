import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Build the command line into a folder of its own, as the product does, with a `spec-ops` that a shell finds there.
 *
 * @returns Absolute path of the folder, which the caller removes.
 */
export async function buildCli(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'spec-ops-process-'));
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
