import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { approvalsOf, openExample, type Repository } from './support';
import { useCli } from './useCli';

describe('the process of the command line', () => {
	const cli = useCli();
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: false });
		example.replace('.openspec/spec.md', 'Hello', 'Welcome');
	});

	afterEach(() => example.dispose());

	function start(argv: readonly string[], stdout: 'pipe' | number): ChildProcess {
		return spawn(process.execPath, [cli.script, ...argv], {
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

	it('ends a verification with its commands when it is interrupted, and writes nothing', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const verify = '\n## Verify\n\n```bash\necho started; sleep 60 & sleep 60\n```\n';
		example.write('.openspec/spec.md', example.read('.openspec/spec.md') + verify);
		const before = example.read('.openspec/apply.md');
		const child = start(['verify', '--auto-approve'], 'pipe');
		let out = '';
		child.stdout?.on('data', chunk => {
			if (!/^started$/m.test(out) && /^started$/m.test(out + chunk)) {
				child.kill('SIGINT');
			}
			out += chunk;
		});

		const [exit] = await once(child, 'close');

		assert.equal(exit, 4);
		assert.match(out, /FAILED: .*\(cancelled\)/);
		assert.equal(example.read('.openspec/apply.md'), before);
	}).timeout(20_000);

	it('asks in a terminal, in colour, and applies after a yes', async function () {
		if (process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0) {
			this.skip();
		}
		const { NO_COLOR: _, ...env } = process.env;
		const call = `'${process.execPath}' '${cli.script}' apply`;
		const child = spawn('script', ['--quiet', '--return', '--command', call, '/dev/null'], {
			cwd: example.folder,
			env: { ...env, TERM: 'xterm', XDG_CONFIG_HOME: approvalsOf(example.folder) },
			stdio: ['pipe', 'pipe', 'inherit'],
		});
		let out = '';
		child.stdout.on('data', chunk => {
			if (!/as yes: /.test(out) && /as yes: /.test(out + chunk)) {
				child.stdin.write('yes\n');
			}
			out += chunk;
		});

		const [exit] = await once(child, 'close');

		assert.equal(exit, 0, out);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: this is a colour.
		assert.match(out, /\x1b\[32m\+/);
		assert.match(out, /Write these files, run these commands and record the cycle\? The commands stay approved/);
		assert.match(example.read('.openspec/apply.md'), /✅ APPLIED\n\n<!-- spec-ops end [^\n]*\n$/);
	}).timeout(30_000);

	it('has colours where it is told so, and none where it is told that', async () => {
		const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
		example.write('old.md', '- It MUST greet\n');
		example.write('new.md', '- It MUST wave\n');
		const outputs = [{}, { FORCE_COLOR: '1' }, { FORCE_COLOR: '0' }, { FORCE_COLOR: '1', NO_COLOR: '1' }].map(more =>
			spawnSync(process.execPath, [cli.script, 'diff', 'old.md', 'new.md'], {
				cwd: example.folder,
				env: { ...env, ...more },
				encoding: 'utf8',
			}),
		);

		assert.deepEqual(
			outputs.map(({ status, stdout }) => [status, stdout.includes('\x1b[')]),
			[
				[0, false],
				[0, true],
				[0, false],
				[0, false],
			],
		);
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
