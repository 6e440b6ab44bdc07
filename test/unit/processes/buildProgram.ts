import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Bundle a program of the tests for Node.js into a folder. @returns Its absolute path there. */
export async function buildProgram(source: string, folder: string): Promise<string> {
	await build({
		entryPoints: [source],
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
	return join(folder, basename(source).replace(/ts$/, 'js'));
}
