import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tempFolder } from '../../harness/tempFolder';
import { useCli } from './useCli';

const version = `${process.version}-${process.platform}-${process.arch}`;

function run(args: readonly string[], cwd: string): { readonly stdout: string; readonly stderr: string } {
	return spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
}

describe('start of the command line', () => {
	const cli = useCli();
	let built = '';

	before(async function () {
		this.timeout(60_000);
		built = tempFolder('start');
		cpSync(cli.folder, built, { recursive: true });
		const { keepCompiled }: { keepCompiled(outdir: string): void } = await import(
			pathToFileURL(resolve('src/build/cli.mjs')).href
		);
		keepCompiled(built);
	});

	it('takes the code that the build has compiled', () => {
		const filename = join(built, 'cli/main.js');
		// In a process of its own: a test may have set flags of V8 in this one, for which other code is compiled.
		const look = `const { readFileSync } = require('node:fs');
			const [filename, compiled] = process.argv.slice(1);
			const options = { filename, cachedData: readFileSync(compiled) };
			const script = new (require('node:vm').Script)(readFileSync(filename, 'utf8'), options);
			process.stdout.write(String(script.cachedDataRejected));`;

		const rejected = run(['-e', look, filename, `${filename}.${version}`], built).stdout;

		assert.equal(rejected, 'false');
	});

	it('says the same with compiled code, without it and with some that does not fit', () => {
		const folder = tempFolder('start');
		cpSync('test/workspaces/hello-world', folder, { recursive: true });
		const lintBy = (from: string) => run([join(from, 'cli.js'), 'lint', '--all', '--json'], folder).stdout;
		const fitting = lintBy(built);
		const kept = readdirSync(join(built, 'cli')).filter(name => name.endsWith(version));
		const whole = kept.map(name => readFileSync(join(built, 'cli', name)));
		const broken = [() => Buffer.from('no code'), (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)];

		const said = broken.map(breakIt => {
			for (const [index, name] of kept.entries()) {
				writeFileSync(join(built, 'cli', name), breakIt(whole[index] ?? Buffer.alloc(0)));
			}
			return lintBy(built);
		});

		assert.ok(kept.length >= 2, kept.join());
		assert.deepEqual([lintBy(cli.folder), ...said], [fitting, fitting, fitting]);
		assert.match(fitting, /"path": "\.openspec\/spec\.md"/);
	});

	for (const { specs, asked } of [
		{ specs: 19, asked: '' },
		{ specs: 20, asked: process.versions.v8.startsWith('11.') ? '--interrupt-budget=1056000' : '' },
	]) {
		it(`lints ${specs} specs ${asked === '' ? 'as any program runs' : 'without compiling for a speed that comes too late'}`, () => {
			const folder = tempFolder('start');
			for (let index = 0; index < specs; index++) {
				mkdirSync(join(folder, `openspec/specs/part-${index}`), { recursive: true });
				writeFileSync(join(folder, `openspec/specs/part-${index}/spec.md`), '# Part\n');
			}
			const preload = join(folder, 'tell.cjs');
			writeFileSync(preload, "require('node:v8').setFlagsFromString = flag => process.stderr.write(flag)");

			const { stdout, stderr } = run(['--require', preload, join(built, 'cli.js'), 'lint', '--all', '--json'], folder);

			assert.equal(stderr, asked);
			assert.equal(stdout.match(/"path"/g)?.length, specs);
		});
	}

	it('loads no part of Node.js that a call of lint does not use', () => {
		const folder = tempFolder('start');
		cpSync('test/workspaces/hello-world', folder, { recursive: true });
		const told = "process.on('exit', () => require('node:fs').writeSync(2, process.moduleLoadList.join('\\n')))";
		const preload = join(folder, 'tell.cjs');
		writeFileSync(preload, told);

		const { stderr } = run(['--require', preload, join(built, 'cli.js'), 'lint', '--all', '--json'], folder);

		const early = ['child_process', 'crypto', 'net', 'stream', 'module', 'v8'].filter(name =>
			stderr.split('\n').includes(`NativeModule ${name}`),
		);
		assert.deepEqual(early, []);
		assert.match(stderr, /NativeModule fs/);
	});
});
