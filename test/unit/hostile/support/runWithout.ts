import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** One guard of the product, and how it looks once it is taken out: the same names, and nothing is refused. */
export interface Guard {
	readonly what: string;
	/** The module that is replaced, from the project folder. */
	readonly module: string;
	readonly without: string;
	/** The cases that hold it, by file and id. */
	readonly file: string;
	readonly ids: readonly string[];
}

/** What became of cases, by their titles. */
export interface CaseRun {
	readonly passed: readonly string[];
	readonly failed: readonly string[];
}

/** Run the cases of guards in a process of their own, bundled with one guard taken out, or with all of them. */
export async function runCases(guards: readonly Guard[], taken?: Guard): Promise<CaseRun> {
	mkdirSync('out', { recursive: true });
	const out = mkdtempSync(join('out', 'guards-'));
	try {
		await build({
			...{ entryPoints: [...new Set(guards.map(({ file }) => join('test/unit/hostile', file)))], outdir: out },
			...{ bundle: true, splitting: true, packages: 'external', platform: 'node', format: 'esm', logLevel: 'silent' },
			plugins: taken ? [replacing(taken)] : [],
		});
		return await runMocha(
			out,
			guards.flatMap(({ ids }) => ids),
		);
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
}

function replacing({ module, without }: Guard): import('esbuild').Plugin {
	const file = resolve(module);
	return {
		name: 'guard taken out',
		setup: ({ onLoad }) =>
			onLoad({ filter: /\.ts$/ }, ({ path }) => (path === file ? { contents: without, loader: 'ts' } : undefined)),
	};
}

async function runMocha(out: string, ids: readonly string[]): Promise<CaseRun> {
	const report = join(out, 'report.json');
	const grep = `(?:${ids.join('|')}): `;
	const reporting = ['--reporter', 'json', '--reporter-option', `output=${report}`, '--timeout', '30000'];
	const words = ['node_modules/mocha/bin/mocha.js', ...reporting, '--grep', grep, `${out}/*.test.js`];
	const child = spawn(process.execPath, words, { stdio: 'ignore' });
	await once(child, 'close');
	const { passes, failures }: Record<'passes' | 'failures', readonly { readonly title: string }[]> = JSON.parse(
		readFileSync(report, 'utf8'),
	);
	return { passed: passes.map(({ title }) => title), failed: failures.map(({ title }) => title) };
}
