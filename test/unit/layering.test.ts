import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What each layer may import, besides itself and files beside it. Anything absent is refused. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	core: ['@noble/hashes', 'diff', 'valibot'],
	adapters: ['core', 'node:', 'simple-git'],
	planners: ['core', 'valibot', '@anthropic-ai/sdk'],
	webview: ['core', 'lit', 'markdown-it', 'valibot'],
	vscode: ['core', 'webview', 'vscode', 'markdown-it'],
	cli: ['core', 'adapters', 'node:', 'picomatch'],
	mcp: ['core', 'adapters', 'node:', '@modelcontextprotocol/sdk'],
};

/** The rooms of the core. Each stands on those before it; of later ones it may know types, but run nothing. */
const rooms = [
	'lines',
	'text',
	'verify',
	'spec',
	'diff',
	'store',
	'history',
	'lint',
	'references',
	'language',
	'plan',
	'coverage',
	'apply',
	'specChange',
	'record',
	'drift',
	'trace',
	'agent',
];

/** Files at the top of `src`: the entry points and parts of them, which join the layers. */
const entryPoints = [
	'extension.ts',
	'features.ts',
	'modelSource.ts',
	'cli.ts',
	'cliStart.ts',
	'mcp.ts',
	'rootParts.ts',
];

describe('layering', () => {
	for (const [layer, targets] of Object.entries(allowed)) {
		it(`src/${layer} imports nothing but ${targets.join(', ')}`, () => {
			const files = sourcesOf(layer);

			const refused = files.flatMap(file =>
				importsOf(join('src', layer, file))
					.filter(specifier => !isAllowed(layer, targets, join('src', layer, file), specifier))
					.map(specifier => `src/${layer}/${file} must not import ${specifier}`),
			);

			assert.deepEqual(refused, []);
		});
	}

	it('each room of the core stands on those before it', () => {
		const later = (room: string) => rooms.slice(rooms.indexOf(room) + 1);

		const refused = rooms.flatMap(room =>
			sourcesOf(join('core', room)).flatMap(file =>
				importsOf(join('src/core', room, file), { types: false })
					.filter(specifier => specifier.startsWith('.'))
					.filter(specifier => later(room).includes(roomOf(join('src/core', room, file, '..', specifier))))
					.map(specifier => `src/core/${room}/${file} must not import ${specifier}`),
			),
		);

		assert.deepEqual(refused, []);
		assert.deepEqual(
			readdirSync('src/core')
				.filter(name => !name.endsWith('.ts'))
				.sort(),
			[...rooms].sort(),
		);
	});

	it('no file needs itself by way of others, but for the parts of a lint session, which know each other', () => {
		const imports = new Map(
			sourcesOf('').map(file => [
				join('src', file),
				importsOf(join('src', file))
					.filter(specifier => specifier.startsWith('.'))
					.map(specifier => `${join('src', file, '..', specifier)}.ts`),
			]),
		);

		const circular = [...imports.keys()].filter(file => reachable(imports, file).has(file));

		assert.deepEqual(
			circular.filter(file => !file.startsWith(join('src/core/lint/'))),
			[],
		);
		assert.ok(reachable(imports, join('src/extension.ts')).size > 500, 'imports are followed');
	});

	it('every folder and file of src is a layer, an entry point, or the build of these', () => {
		const known = [...Object.keys(allowed), ...entryPoints, 'build'];

		const unknown = readdirSync('src').filter(name => !known.includes(name));

		assert.deepEqual(unknown, []);
	});

	it('the core bundles for the browser', async () => {
		const files = sourcesOf('core');

		const result = await build({
			stdin: {
				contents: files
					.map(file => `export * as _ from './${file.replaceAll('\\', '/')}'`)
					.map((line, index) => line.replace('_', `m${index}`))
					.join('\n'),
				resolveDir: 'src/core',
				loader: 'ts',
			},
			bundle: true,
			format: 'esm',
			platform: 'browser',
			write: false,
			logLevel: 'silent',
		});

		assert.equal(result.errors.length, 0);
		assert.ok(files.length > 0);
	});
});

function sourcesOf(layer: string): readonly string[] {
	return readdirSync(join('src', layer), { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file));
}

function importsOf(file: string, { types } = { types: true }): readonly string[] {
	const source = readFileSync(file, 'utf8');
	const text = types ? source : source.replace(/^import type [^;]*;$/gm, '');
	const statements = /^(?:import|export)\b(?:[^'";]*\bfrom)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;
	return [...text.matchAll(statements)].map(([, named, called]) => named ?? called ?? '');
}

/** The files that a file imports, and those that these import, and so on. */
function reachable(imports: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> {
	const reached = new Set<string>();
	const open = [...(imports.get(from) ?? [])];
	for (let file = open.pop(); file !== undefined; file = open.pop()) {
		if (!reached.has(file)) {
			reached.add(file);
			open.push(...(imports.get(file) ?? []));
		}
	}
	return reached;
}

/** The room of a path from the project folder. */
function roomOf(path: string): string {
	return path.split(/[\\/]/)[2] ?? '';
}

function isAllowed(layer: string, targets: readonly string[], file: string, specifier: string): boolean {
	const target = specifier.startsWith('.') ? (join(file, '..', specifier).split(/[\\/]/)[1] ?? '') : specifier;
	return (
		target === layer || targets.some(one => target === one || target.startsWith(one.endsWith(':') ? one : `${one}/`))
	);
}
