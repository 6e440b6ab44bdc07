import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build, transform } from 'esbuild';

/**
 * The command line: `cli.js` and the files that it loads, with what V8 compiled of them.
 *
 * A call takes tens of milliseconds, most of which Node.js spends on finding and compiling files. So there is one file
 * for what each call needs, one for each thing that only some need, and beside each the code that V8 made of it in some
 * calls of every day. No file of the product writes that: where it is missing or does not fit, V8 compiles as ever.
 */

const node = { logLevel: 'warning', platform: 'node', target: 'node20.19' };

/** @param outdir Folder that gets `cli.js`. @returns What is in the files, as esbuild tells it. */
export async function buildCli(outdir, { minify = false } = {}) {
	const folder = join(outdir, 'cli');
	mkdirSync(folder, { recursive: true });
	const { metafile, outputFiles } = await build({
		...node,
		bundle: true,
		chunkNames: '[name]-[hash]',
		entryPoints: { main: 'src/cli.ts' },
		format: 'esm',
		metafile: true,
		outdir: folder,
		splitting: true,
		write: false,
	});
	const codes = new Map();
	for (const { path, text } of outputFiles) {
		const options = { ...node, format: 'cjs', minify, supported: { 'dynamic-import': false } };
		codes.set(basename(path), exportDirectly((await transform(text, options)).code));
	}
	for (const [name, parts] of packsOf(metafile)) {
		writeFileSync(join(folder, name), pack(parts, codes));
	}
	writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
	await build({
		...node,
		banner: { js: '#!/usr/bin/env node' },
		bundle: true,
		entryPoints: ['src/cliStart.ts'],
		format: 'cjs',
		minify,
		outfile: join(outdir, 'cli.js'),
	});
	chmodSync(join(outdir, 'cli.js'), 0o755);
	return metafile;
}

/**
 * Give out the object that reads each export itself, in place of esbuild's copy of it, which looks each up there by its
 * name whenever it is used. What exports nothing, or in another way, stays as it is.
 */
function exportDirectly(code) {
	const [found, name] = /module\.exports ?= ?[\w$]+\(([\w$]+)\)/.exec(code) ?? [];
	const isEmptyAtFirst = new RegExp(`(?<![\\w$])${name?.replaceAll('$', '\\$')} ?= ?\\{\\};`).test(code);
	return isEmptyAtFirst ? code.replace(found, () => `module.exports = ${name}`) : code;
}

/** The files to write, each with the parts in it: the start of the program, and whatever is loaded later. */
function packsOf({ outputs }) {
	const closureOf = start => {
		const parts = new Set([start]);
		for (const part of parts) {
			for (const { path, kind } of outputs[part].imports) {
				if (kind === 'import-statement' && path in outputs) {
					parts.add(path);
				}
			}
		}
		return parts;
	};
	const entries = Object.keys(outputs).filter(path => outputs[path].entryPoint !== undefined);
	const main = entries.find(path => basename(path) === 'main.js');
	const always = closureOf(main);
	return entries.map(entry => {
		const parts = [...closureOf(entry)].filter(part => entry === main || !always.has(part));
		return [basename(entry), parts.map(part => basename(part))];
	});
}

/** Parts as an object of functions, which `cli.js` calls when a part is first asked for. */
function pack(parts, codes) {
	const members = parts.map(name => `${JSON.stringify(`./${name}`)}(exports, require, module) {\n${codes.get(name)}}`);
	return escapeWide(`({\n${members.join(',\n')}\n})\n`);
}

/**
 * Code in ASCII, as it is read in less time and kept in half the room. What esbuild leaves in other characters stands in
 * patterns and in templates, where an escape says the same.
 */
function escapeWide(code) {
	const [behind] = /.{0,40}\\[\u0080-\uffff]/.exec(code) ?? [];
	if (behind !== undefined) {
		throw new Error(`No backslash may stand before such a character: ${behind}`);
	}
	return code.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Calls whose code is kept compiled. They only read. */
const calls = [
	['--help'],
	['lint', '--all', '--json'],
	['lint', '--all'],
	['parse', 'openspec/specs/greeting/spec.md', '--json'],
	['diff', '.openspec/spec.md', 'openspec/specs/greeting/spec.md', '--json'],
	['history', '--spec', '.openspec/spec.md', '--json'],
	['plan', '--spec', '.openspec/spec.md', '--planner', 'literal', '--json'],
];

const sample = `# Greeting

## Purpose

Tell how a service greets.

## Requirements

### Requirement: A name is greeted

The service SHALL answer \`Hello\` and the **name** within 5 seconds, as [the log](log.md) shows. It MUST NOT wait.

#### Scenario: There is a name

- **GIVEN** a client with a name
- **WHEN** it asks to be greeted
- **THEN** the answer holds its name

### Requirement: A name may be missing

If there is no name, the service MUST answer within 3 seconds. It SHOULD be fast and etc.
`;

/** Let V8 keep what it compiles in some calls, for the version of Node.js that runs the build. */
export function keepCompiled(outdir) {
	const folder = mkdtempSync(join(tmpdir(), 'spec-ops-build-'));
	try {
		cpSync('test/workspaces/hello-world', folder, { recursive: true });
		mkdirSync(join(folder, 'openspec/specs/greeting'), { recursive: true });
		writeFileSync(join(folder, 'openspec/specs/greeting/spec.md'), sample);
		for (const call of calls) {
			const script = fileURLToPath(import.meta.url);
			execFileSync(execPath, [script, resolve(outdir, 'cli.js'), ...call], { cwd: folder, stdio: 'pipe' });
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Make one of these calls, and write what was compiled beside the files that it is from. */
function runAndKeep(cli) {
	const scripts = [];
	vm.Script = class extends vm.Script {
		constructor(source, options) {
			super(source, options);
			scripts.push({ file: options.filename, script: this });
		}
	};
	process.on('exit', () => {
		for (const { file, script } of scripts.filter(({ file }) => dirname(file) === join(dirname(cli), 'cli'))) {
			const version = `${process.version}-${process.platform}-${process.arch}`;
			writeFileSync(`${file}.${version}`, script.createCachedData());
		}
		// What a call finds wrong is no matter here.
		process.exitCode = process.exitCode === 1 ? 1 : 0;
	});
	createRequire(import.meta.url)(cli);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	argv.splice(1, 1);
	runAndKeep(argv[1]);
}
