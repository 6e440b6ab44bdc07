import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * The extension: one file that the editor loads at activation, one with the features of a window, which is loaded after
 * it, and files with what is loaded when it is first used.
 *
 * esbuild cuts what several of these share into many small files, each of which costs time when it is loaded. So it is
 * asked twice: first to cut, then to put those together again that are always loaded together. What is in these gives
 * its exports to the others by names of their own.
 */

const node = { bundle: true, format: 'esm', logLevel: 'warning', platform: 'node', target: 'node20.19' };

/** CommonJS dependencies call `require`, which an ES module has to make for itself. */
const requireBanner =
	"import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** The files that others are put together in, in the order in which they are loaded. */
const joinedFiles = [
	{ entryPoint: 'src/extension.ts', file: 'extension.mjs' },
	{ entryPoint: 'src/features.ts', file: 'extension/features.mjs' },
];

/** @param outdir Folder that gets `extension.mjs`. @returns What is in the files, and what is loaded at activation. */
export async function buildExtension(outdir, { minify = false } = {}) {
	const { metafile, outputFiles } = await build({
		...node,
		chunkNames: 'extension/[name]-[hash]',
		entryPoints: ['src/extension.ts'],
		external: ['vscode'],
		metafile: true,
		minify,
		outdir,
		// Whatever stands beside the command line is CommonJS unless its name says otherwise.
		outExtension: { '.js': '.mjs' },
		sourcemap: 'inline',
		splitting: true,
		write: false,
	});
	const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
	const parts = partsOf(metafile, outdir);
	const files = new Set([...texts.keys()].map(path => parts.get(path)?.file ?? path));
	const joined = await build({
		...node,
		banner: { js: requireBanner },
		entryPoints: [...files],
		metafile: true,
		minify,
		outbase: outdir,
		outdir,
		outExtension: { '.js': '.mjs' },
		plugins: [joinParts(texts, parts)],
		sourcemap: true,
		write: false,
	});
	for (const { path, text } of joined.outputFiles) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, withoutIdleBanner(path, text));
	}
	const first = resolve(outdir, joinedFiles[0].file);
	requireAlone(joined.metafile, first);
	const inputs = Object.entries(metafile.outputs).filter(([path]) => parts.get(resolve(path))?.file === first);
	return { metafile, loaded: inputs.flatMap(([, output]) => Object.keys(output.inputs)) };
}

/** The file that the editor loads at activation must load no other. */
function requireAlone({ outputs }, file) {
	const [, { imports }] = Object.entries(outputs).find(([path]) => resolve(path) === file);
	const others = imports.filter(({ kind, path }) => kind === 'import-statement' && path.startsWith('.'));
	if (others.length > 0) {
		throw new Error(`${file} loads ${others.map(({ path }) => path).join(', ')} at activation.`);
	}
}

/** For each file of the first pass that is put together with others, with which, and what its exports are called there. */
function partsOf({ outputs }, outdir) {
	const parts = new Map();
	for (const { entryPoint, file } of joinedFiles) {
		const start = Object.keys(outputs).find(path => outputs[path].entryPoint === entryPoint);
		const closure = new Set([start]);
		for (const path of closure) {
			for (const { path: imported, kind } of outputs[path].imports) {
				if (kind === 'import-statement' && imported in outputs && !isHelpers(outputs[imported])) {
					closure.add(imported);
				}
			}
		}
		const own = [...closure].filter(path => !parts.has(resolve(path)));
		for (const [index, path] of own.entries()) {
			const names = outputs[path].exports.map(name => [name, path === start ? name : `part${index}_${name}`]);
			parts.set(resolve(path), { file: resolve(outdir, file), names: new Map(names) });
		}
	}
	return parts;
}

/** Whether a file holds nothing of the sources: what esbuild adds for CommonJS, which only what is loaded later uses. */
function isHelpers({ inputs }) {
	return Object.keys(inputs).length === 0;
}

/** The plugin of the second pass: `texts` are the files of the first by their paths. */
function joinParts(texts, parts) {
	const joined = new Set([...parts.values()].map(({ file }) => file));
	const load =
		(namespace, contentsOf) =>
		({ onLoad }) =>
			onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: contentsOf(path), resolveDir: dirname(path) }));
	const loads = [
		load('file', path => texts.get(path)),
		// What is put together gives out what each part does.
		load('joined', file => {
			const own = [...parts].filter(([, part]) => part.file === file);
			return own.map(([path, { names }]) => exportLine(names, path)).join('\n');
		}),
		// A part of another file, as those know it that import it.
		load('outside', path => {
			const { names, file } = parts.get(path);
			return exportLine(new Map([...names].map(([name, outside]) => [outside, name])), file);
		}),
	];
	return {
		name: 'join parts',
		setup(plugin) {
			plugin.onResolve({ filter: /./ }, found =>
				found.kind === 'entry-point'
					? { path: found.path, namespace: joined.has(found.path) ? 'joined' : 'file' }
					: resolveIn(parts, found),
			);
			for (const add of loads) {
				add(plugin);
			}
		},
	};
}

/** What an import in the second pass means: a part of the same file, one of another, or a file that is not read here. */
function resolveIn(parts, { importer, kind, namespace, path, resolveDir }) {
	const fileOf = one => parts.get(one)?.file ?? one;
	if (namespace === 'joined') {
		return { path };
	}
	if (namespace === 'outside') {
		// Whatever imports one from outside lies beside the last of them.
		return other([...parts.values()].at(-1).file, path);
	}
	if (!path.startsWith('.')) {
		return { path, external: true };
	}
	const target = resolve(resolveDir, path);
	const part = parts.get(target);
	if (kind === 'dynamic-import' || !part) {
		return other(fileOf(importer), fileOf(target));
	}
	return { path: target, namespace: part.file === fileOf(importer) ? 'file' : 'outside' };
}

/** Another file, as it is named in one that is written. */
function other(writer, file) {
	const path = relative(dirname(writer), file).replaceAll('\\', '/');
	// Nothing of it is asked for where it is only named, to be loaded before.
	return { path: path.startsWith('.') ? path : `./${path}`, external: true, sideEffects: false };
}

function exportLine(names, from) {
	const list = [...names].map(([name, outside]) => `${name} as ${outside}`);
	return `export { ${list.join(', ')} } from ${JSON.stringify(from)};`;
}

/** Files without a CommonJS dependency call no `require`. The line stays, empty, for the source map. */
function withoutIdleBanner(path, text) {
	const rest = text.replace(requireBanner, '');
	return path.endsWith('.mjs') && !/(?<![\w$.])require(?![\w$])/.test(rest) ? rest : text;
}
