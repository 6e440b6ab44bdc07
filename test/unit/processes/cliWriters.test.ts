import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOf } from '../../../src/adapters/processIdentity';
import { openExample, type Repository } from '../cli/support';
import { useCli } from '../cli/useCli';

interface Ended {
	readonly exit: number | null;
	readonly out: string;
	readonly err: string;
}

describe('processes of the command line in one folder', function () {
	if (process.platform === 'win32') {
		return;
	}
	this.timeout(120_000);
	const cli = useCli();
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: false });
		example.replace('.openspec/spec.md', 'Hello', 'Welcome');
	});

	afterEach(() => example.dispose());

	function start(...argv: readonly string[]): ChildProcess {
		return spawn(process.execPath, [cli.script, ...argv], { cwd: example.folder, stdio: ['ignore', 'pipe', 'pipe'] });
	}

	async function call(...argv: readonly string[]): Promise<Ended> {
		const child = start(...argv);
		const texts = { out: '', err: '' };
		child.stdout?.on('data', chunk => {
			texts.out += chunk;
		});
		child.stderr?.on('data', chunk => {
			texts.err += chunk;
		});
		const [exit] = await once(child, 'close');
		return { exit, ...texts };
	}

	const cycles = () => example.read('.openspec/apply.md').match(/^## Cycle \d+/gm) ?? [];

	/** Apply up to the verification, which never ends by itself. @returns The process, and that of its command. */
	async function verifying(): Promise<{ readonly child: ChildProcess; readonly command: number }> {
		const spec = example.read('.openspec/spec.md');
		example.write('.openspec/spec.md', `${spec}\n## Verify\n\n\`\`\`bash\necho $$ > running; exec sleep 600\n\`\`\`\n`);
		const child = start('apply', '--auto-approve');
		const file = join(example.folder, 'running');
		while (!existsSync(file) || !readFileSync(file, 'utf8').endsWith('\n')) {
			await new Promise(resolve => setTimeout(resolve, 20));
		}
		return { child, command: Number(readFileSync(file, 'utf8')) };
	}

	async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
		child.kill(signal);
		const [exit] = await once(child, 'exit');
		return exit;
	}

	it('crash-04: apply once where several do at once, and the others say who is at work or that they came late', async () => {
		const ended = await Promise.all(Array.from({ length: 5 }, () => call('apply', '--auto-approve', '--json')));

		const outcomes = ended.map(({ out }) => JSON.parse(out)).map(({ status, error }) => error?.code ?? status);
		assert.equal(outcomes.filter(one => one === 'applied').length, 1, outcomes.join());
		// Whoever plans while the files are written finds them changed, and no cycle that tells of it.
		const late = ['lock.held', 'nothing', 'conflict.base_changed', 'plan.spec_changed', 'apply.unresolved'];
		assert.deepEqual(
			outcomes.filter(one => one !== 'applied' && !late.includes(one)),
			[],
		);
		assert.equal(cycles().length, 4);
	});

	it('crash-04: take turns with --replan and --lock-timeout, so that all of them are done', async () => {
		const argv = ['apply', '--replan', '--auto-approve', '--lock-timeout', '100', '--json'];
		const ended = await Promise.all(Array.from({ length: 5 }, () => call(...argv)));

		assert.deepEqual(
			ended.map(({ exit }) => exit),
			[0, 0, 0, 0, 0],
		);
		const statuses = ended.map(({ out }) => JSON.parse(out).status).sort();
		assert.deepEqual(statuses, ['applied', 'nothing', 'nothing', 'nothing', 'nothing']);
		assert.equal(cycles().length, 4);
		assert.equal((await call('history', '--check')).exit, 0);
	});

	it('crash-06: do not take over from one that is suspended in the middle', async () => {
		const { child } = await verifying();
		child.kill('SIGSTOP');

		const during = await call('undo', '--auto-approve', '--json', '--lock-timeout', '0.3');
		child.kill('SIGCONT');
		const exit = await stop(child, 'SIGTERM');

		const { error } = JSON.parse(during.out);
		assert.deepEqual([error.code, error.holder.pid], ['lock.held', child.pid]);
		assert.match(during.err, /^Waiting for another writer to finish\.$/m);
		assert.equal(exit, 4);
		assert.match(example.read('.openspec/apply.md'), /❌ FAILED \(cancelled\)\n\n<!-- spec-ops end [^\n]*\n$/);
		assert.equal((await call('undo', '--auto-approve')).exit, 0);
	});

	it('crash-03, verify-15: end what one that was killed left running, and say what it left', async function () {
		if (process.platform !== 'linux') {
			this.skip();
		}
		const code = example.read('src/hello.py');
		const { child, command } = await verifying();
		await stop(child, 'SIGKILL');
		const written = example.read('.openspec/apply.md');
		assert.notEqual(await startOf(command), 'gone');

		const next = await call('plan', '--json');

		assert.equal(next.exit, 0, next.err);
		assert.match(next.err, /^Warning: An earlier writer was stopped before it was done\.$/m);
		assert.match(next.err, /^What it wrote stands: the files of cycle 4, which has no status, /m);
		assert.match(next.err, /“spec-ops verify --record” verifies it, “spec-ops undo” takes it back\./);
		assert.equal(await startOf(command), 'gone');
		assert.equal(example.read('.openspec/apply.md'), written);
		assert.match(example.read('src/hello.py'), /Welcome/);
		const again = await call('plan', '--json');
		assert.equal(again.err, '');
		const undone = await call('undo', '--auto-approve', '--no-verify');
		assert.equal(undone.exit, 0, undone.err);
		assert.equal(example.read('src/hello.py'), code);
		assert.match(example.read('.openspec/apply.md'), /❌ FAILED \(unfinished\)[\s\S]*## Cycle 5 /);
		assert.equal((await call('history', '--check')).exit, 0);
	});

	it('refuse what is no time to wait', async () => {
		const ended = await call('apply', '--lock-timeout', 'soon', '--json');

		assert.deepEqual([ended.exit, JSON.parse(ended.out).error.code], [1, 'usage']);
	});
});
