/**
 * `npm run bench`: sets itself up from a fresh clone, builds the measurements and prints their table;
 * `npm run bench -- core` only some of them (plan, edit, core, history, drift, baseline, start, activation).
 */
import { setUp } from '../harness/setUp.mjs';

await setUp();
const { build } = await import('esbuild');
await build({
	bundle: true,
	entryPoints: ['test/bench/bench.ts', 'test/bench/peak.ts'],
	format: 'esm',
	logLevel: 'warning',
	outdir: 'out/bench',
	packages: 'external',
	platform: 'node',
	sourcemap: 'inline',
	splitting: true,
	target: 'node20.19',
});
await import('../../out/bench/bench.js');
