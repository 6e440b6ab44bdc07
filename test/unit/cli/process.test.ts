import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openExample, type Repository } from './support';

describe('the process of the command line', () => {
	let folder: string;
	let example: Repository;

	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'spec-ops-process-'));
		await build({
			entryPoints: ['src/cli.ts'],
			outdir: folder,
			outExtension: { '.js': '.mjs' },
			bundle: true,
			platform: 'node',
			format: 'esm',
			banner: {
				js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
			},
		});
	});

	after(() => rmSync(folder, { recursive: true, force: true }));

	beforeEach(() => {
		example = openExample({ git: false });
		example.replace('.openspec/spec.md', 'Hello', 'Welcome');
	});

	afterEach(() => example.dispose());

	function start(argv: readonly string[], stdout: 'pipe' | number): ChildProcess {
		return spawn(process.execPath, [join(folder, 'cli.mjs'), ...argv], {
			cwd: example.folder,
			stdio: ['ignore', stdout, 'pipe'],
		});
	}

	it('ends its cycle although nobody reads what it prints any more', async () => {
		const child = start(['apply', '--auto-approve'], 'pipe');
		child.stdout?.destroy();

		const [exit] = await once(child, 'exit');

		assert.equal(exit, 0);
		assert.match(example.read('.openspec/apply.md'), /✅ APPLIED\n\n<!-- spec-ops end [^\n]*\n$/);
	}).timeout(20_000);

	it('ends its cycle as cancelled, and the commands with it, when its terminal is closed', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const verify = '\n## Verify\n\n```bash\necho started; sleep 60 & sleep 60\n```\n';
		example.write('.openspec/spec.md', example.read('.openspec/spec.md') + verify);
		const child = start(['apply', '--auto-approve'], 'pipe');
		child.stdout?.on('data', chunk => {
			if (/^started$/m.test(String(chunk))) {
				child.kill('SIGHUP');
			}
		});

		const [exit] = await once(child, 'exit');

		assert.equal(exit, 4);
		assert.match(example.read('.openspec/apply.md'), /❌ FAILED \(cancelled\)\n\n<!-- spec-ops end [^\n]*\n$/);
	}).timeout(20_000);

	it('fails without a stack trace where its output has no room', async function () {
		if (process.platform !== 'linux') {
			this.skip();
		}
		const child = start(['plan'], openSync('/dev/full', 'w'));
		let err = '';
		child.stderr?.on('data', chunk => {
			err += chunk;
		});

		const [exit] = await once(child, 'close');

		assert.equal(exit, 1);
		assert.match(err, /^Error: The output cannot be written: .*\n.*\n.*\n$/);
	}).timeout(20_000);
});
