/**
 * Builds the product into dist/ and the tests into out/test/.
 *
 *   node esbuild.mjs                the product, readable
 *   node esbuild.mjs --production   the product, minified, as it is packaged
 *   node esbuild.mjs --tests        the tests and their harness
 *   node esbuild.mjs --harness      the harness alone
 */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { buildCli, keepCompiled } from './src/build/cli.mjs';
import { buildExtension } from './src/build/extension.mjs';

/** Packages that the extension may load only when they are first used. */
const loadedLate = ['simple-git', 'markdown-it', '@anthropic-ai/sdk', '@modelcontextprotocol/sdk'];

const node = {
	bundle: true,
	format: 'esm',
	logLevel: 'warning',
	platform: 'node',
	splitting: true,
	target: 'node20.19',
};

if (process.argv.includes('--tests')) {
	await buildTests();
} else if (process.argv.includes('--harness')) {
	await buildHarness();
} else {
	await buildProduct(process.argv.includes('--production'));
}

async function buildProduct(production) {
	rmSync('dist', { recursive: true, force: true });
	// Apart, because what two programs share would be cut into many small files, and each costs time when it is loaded.
	const extension = await buildExtension('dist', { minify: production });
	const cli = await buildCli('dist', { minify: production });
	keepCompiled('dist');
	const pages = await buildPages(production);
	writeNotices([extension.metafile, cli, pages.metafile]);
	reportStart(extension.loaded, 'dist/extension.mjs');
}

/** Each folder of src/webview with a page.ts becomes one script, and the icons go beside them. */
async function buildPages(production) {
	const pages = filesUnder('src/webview').filter(file => basename(file) === 'page.ts');
	const result = await build({
		bundle: true,
		entryPoints: pages.map(file => ({ in: file, out: basename(dirname(file)) })),
		format: 'esm',
		logLevel: 'warning',
		metafile: true,
		minify: production,
		outdir: 'dist/webview',
		platform: 'browser',
		sourcemap: !production,
		target: 'es2023',
	});
	mkdirSync('dist/webview', { recursive: true });
	for (const file of ['codicon.css', 'codicon.ttf']) {
		copyFileSync(join('node_modules/@vscode/codicons/dist', file), join('dist/webview', file));
	}
	return result;
}

/** The licences of all packages that ended up in the product, as their authors ask for. */
function writeNotices(metafiles) {
	const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
	const bundled = inputs.flatMap(input => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
	const folders = [...new Set([...bundled, 'node_modules/@vscode/codicons'])].sort();
	const notices = folders.map(folder => {
		const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		const files = readdirSync(folder).filter(file => /^licen[cs]e/i.test(file));
		const texts = files.map(file => readFileSync(join(folder, file), 'utf8').trim());
		return [`${name} ${version} (${license})`, ...texts].join('\n\n');
	});
	writeFileSync('dist/THIRD-PARTY-NOTICES.txt', `${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}

async function buildTests() {
	rmSync('out/test', { recursive: true, force: true });
	const tests = filesUnder('test').filter(file => file.endsWith('.test.ts'));
	await buildForTests([...tests, 'test/vscode/index.ts', ...harnessEntries()]);
}

async function buildHarness() {
	await buildForTests(harnessEntries());
}

async function buildForTests(entryPoints) {
	await build({
		...node,
		// The tests resolve an extension's `vscode` and all packages when they run.
		packages: 'external',
		chunkNames: 'chunks/[name]-[hash]',
		entryPoints,
		outbase: 'test',
		outdir: 'out/test',
		sourcemap: 'inline',
	});
}

function harnessEntries() {
	return filesUnder('test/harness/run');
}

/** Say what loading the extension costs, and refuse what it must not load at once. @param inputs What is in its file. */
function reportStart(inputs, entry) {
	console.log(`${entry} loads ${(statSync(entry).size / 1024).toFixed(1)} KB in 1 file at activation.`);
	const early = loadedLate.filter(name => inputs.some(input => input.includes(`node_modules/${name}/`)));
	if (early.length > 0) {
		throw new Error(`${entry} loads ${early.join(', ')} at activation. Load it with import() at first use.`);
	}
}

function filesUnder(folder) {
	return existsSync(folder)
		? readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter(entry => entry.isFile() && !entry.parentPath.includes('workspaces'))
				.map(entry => join(entry.parentPath, entry.name))
		: [];
}
