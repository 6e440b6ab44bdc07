import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHost } from '../../../src/adapters/openHost';
import { runCli } from '../../../src/cli/runCli';
import * as rootParts from '../../../src/rootParts';
import { type Fault, faultyDisk } from '../core/apply/faultyDisk';
import { approvalsOf, noModels, openExample, type Repository } from './support';
import { useCli } from './useCli';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';

const threeParts = /^Error: \S.*\.\n\p{Lu}.*\.\n\p{Lu}.*\.\n$/u;

describe('broken input: a disk that refuses a step of apply', () => {
	let example: Repository;

	beforeEach(async () => {
		example = openExample({ git: false });
		example.replace(spec, 'Hello', 'Welcome');
		await example.run('plan');
	});

	afterEach(() => example.dispose());

	/** Apply the saved plan on a disk with a fault. */
	async function applyWith(fault: Fault) {
		let err = '';
		const exit = await runCli(
			['apply', '--auto-approve', '--no-verify'],
			{
				cwd: example.folder,
				env: {},
				interactive: false,
				color: false,
				out: () => {},
				err: text => {
					err += text;
				},
				ask: async () => '',
				onInterrupt: () => ({ dispose: () => {} }),
			},
			{
				version: '0.0.0',
				models: noModels,
				serveMcp: async () => {},
				loadRootParts: async () => ({
					...rootParts,
					openHost: root => {
						const host = openHost(root, { approvalsFile: approvalsOf(example.folder) });
						return { ...host, disk: faultyDisk(host.disk, fault) };
					},
				}),
			},
		);
		return { exit, err };
	}

	for (const [errno, expected] of [
		['full', /disk is full/],
		['denied', /does not allow/],
	] as const) {
		it(`edit-22: says ${errno}, keeps all files as they were or as they were to be, and loses nothing`, async () => {
			const before = { code: example.read(code), history: example.read(history) };
			let isDone = false;
			let refused = 0;
			for (let failAt = 1; !isDone; failAt++) {
				const call = await applyWith({ failAt, code: errno });

				isDone = example.read(code) !== before.code;
				assert.ok(example.read(history).startsWith(before.history), `step ${failAt}`);
				assert.equal(example.read(history) !== before.history, isDone, `step ${failAt}`);
				if (call.exit !== 0) {
					refused++;
					assert.match(call.err, threeParts, `step ${failAt}`);
					assert.match(call.err, expected, `step ${failAt}`);
				}
				const names = readdirSync(join(example.folder, 'src'));
				assert.deepEqual(names, ['hello.py'], `step ${failAt}`);
			}
			assert.ok(refused > 5, `${refused} refusals`);
			assert.match(example.read(code), /Welcome/);
		}).timeout(30_000);
	}
});

describe('broken input: the process of the command line', () => {
	const cli = useCli();
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: false });
		example.replace(spec, 'Hello', 'Welcome');
	});

	afterEach(() => example.dispose());

	async function finish(
		child: ChildProcess,
	): Promise<{ readonly exit: number; readonly out: string; readonly err: string }> {
		let [out, err] = ['', ''];
		child.stdout?.on('data', chunk => {
			out += chunk;
		});
		child.stderr?.on('data', chunk => {
			err += chunk;
		});
		const [exit] = await once(child, 'close');
		return { exit, out, err };
	}

	const env = () => ({ ...process.env, XDG_CONFIG_HOME: join(cli.folder, 'config') });

	function run(...argv: readonly string[]) {
		return finish(spawn(process.execPath, [cli.script, ...argv], { cwd: example.folder, env: env() }));
	}

	for (const [what, content, expected] of [
		['a spec in UTF-16', Buffer.from('\uFEFF# A\n', 'utf16le'), 'spec.bad_encoding'],
		['an unresolved merge', '<<<<<<< a\n- It MUST a\n=======\n- It MUST b\n>>>>>>> b\n', 'spec.conflict'],
		['a NUL', '- It MUST \0 start\n', 'spec.bad_encoding'],
	] as const) {
		it(`tells ${what} in three lines, and once as JSON`, async () => {
			writeFileSync(join(example.folder, spec), content);

			const call = await run('apply', '--auto-approve', '--json');

			assert.equal(call.exit, 1);
			assert.match(call.err, threeParts);
			assert.equal(JSON.parse(call.out).error.code, expected);
		}).timeout(20_000);
	}

	it('tells a file that the system does not let it write, and leaves all as it was', async function () {
		const file = join(example.folder, 'src');
		if (!canMakeImmutable(example.folder)) {
			this.skip();
		}
		const before = [example.read(code), example.read(history)];
		execFileSync('chattr', ['+i', file]);
		try {
			const call = await run('apply', '--auto-approve', '--json');

			assert.equal(call.exit, 1);
			assert.match(call.err, threeParts);
			assert.equal(JSON.parse(call.out).error.code, 'disk.denied');
			assert.deepEqual([example.read(code), example.read(history)], before);
		} finally {
			execFileSync('chattr', ['-i', file]);
		}
	}).timeout(20_000);

	it('tells a full disk, and leaves all as it was', async function () {
		if (!canMountSmallDisk()) {
			this.skip();
		}
		const before = [example.read(code), example.read(history)];
		const mount = mkdtempSync(join(tmpdir(), 'spec-ops-small-'));
		const out = mkdtempSync(join(tmpdir(), 'spec-ops-small-out-'));
		// The mount is only seen by this shell, and gone with it.
		const script = `mount -t tmpfs -o size=256k tmpfs "$1" && cp -r "$2/." "$1" && cd "$1" &&
			{ cat /dev/zero > filler 2>/dev/null; "$3" "$4" apply --auto-approve --json; exit=$?; cp -r "$1/src" "$1/.openspec" "$5"; exit $exit; }`;
		const argv = ['-rm', 'bash', '-c', script, 'bash', mount, example.folder, process.execPath, cli.script, out];
		try {
			const call = await finish(spawn('unshare', argv, { env: env() }));

			assert.equal(call.exit, 1, call.err);
			assert.match(call.err, threeParts);
			assert.equal(JSON.parse(call.out).error.code, 'disk.full');
			const after = ['src/hello.py', '.openspec/apply.md'].map(path => readFileSync(join(out, path), 'utf8'));
			assert.deepEqual(after, before);
		} finally {
			rmSync(mount, { recursive: true });
			rmSync(out, { recursive: true });
		}
	}).timeout(20_000);
});

/** Whether this user may make files immutable there: root on some file systems of Linux. */
function canMakeImmutable(folder: string): boolean {
	const probe = join(folder, 'probe');
	mkdirSync(probe);
	const can = succeeds('chattr', '+i', probe) && succeeds('chattr', '-i', probe);
	rmSync(probe, { recursive: true, force: true });
	return can;
}

/** Whether this user may mount a disk in a name space of its own. */
function canMountSmallDisk(): boolean {
	return succeeds('unshare', '-rm', 'bash', '-c', 'mount -t tmpfs -o size=64k tmpfs /mnt');
}

function succeeds(program: string, ...argv: readonly string[]): boolean {
	try {
		execFileSync(program, argv, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
