import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useCli } from '../cli/useCli';
import { soundPlan } from '../hostile/support/attack';
import { changedBetween, type HostileRoot, historyPath, inRoot } from '../hostile/support/hostileRoot';
import { buildProgram } from './buildProgram';

/** Steps of an apply at which it is killed, spread over all of them. */
const moments = 30;

/** Those of each other call that writes. */
const otherMoments = 4;

/** What a user does next, in turn. Without an approval no call writes anything new. */
const nextCalls: readonly (readonly string[])[] = [
	['plan'],
	['history'],
	['drift'],
	['verify', '--auto-approve'],
	['recover'],
	['show', '--cycle', '1'],
	['undo'],
	['apply', '../plan.json'],
	['drift', '--all'],
	['verify', '--record'],
	['record', '--propose', 'mine'],
	['diff', '@1'],
	['adopt'],
];

const files = {
	'a.txt': 'a\n',
	'gone.txt': 'gone\n',
	'from.txt': 'moved\n',
	[historyPath]: '# Apply history\n\n## Cycle 1 — 2026-06-01\n\nStatus: APPLIED\n',
};

describe('the command line, killed', function () {
	if (process.platform === 'win32') {
		return;
	}
	this.timeout(300_000);
	const cli = useCli();
	let tools = '';
	let dieAt = '';

	before(async () => {
		tools = mkdtempSync(join(tmpdir(), 'spec-ops-die-'));
		dieAt = await buildProgram('test/unit/processes/dieAt.ts', tools);
	});

	after(() => rmSync(tools, { recursive: true, force: true }));

	/** Work in a Root with a plan of six edits beside it. */
	const inPlanned = <T>(use: (root: HostileRoot) => Promise<T>) =>
		inRoot(
			async root => {
				const plan = await soundPlan(
					root.host,
					[
						{ op: 'modify', path: 'a.txt', text: 'b\n' },
						{ op: 'delete', path: 'gone.txt' },
						{ op: 'rename', from: 'from.txt', path: 'sub/to.txt' },
						{ op: 'create', path: 'new/deep/file.txt', text: 'new\n' },
						{ op: 'create', path: 'other.txt', text: 'other\n' },
					],
					'test -e other.txt',
				);
				writeFileSync(join(root.around, 'plan.json'), JSON.stringify(plan));
				return use(root);
			},
			{ files },
		);

	/** Make a call in a process that counts its steps. @returns Whether it was killed. */
	async function call(
		root: HostileRoot,
		argv: readonly string[],
		env: Readonly<Record<string, string>>,
	): Promise<boolean> {
		const child = spawn(process.execPath, ['--import', dieAt, cli.script, ...argv, '--auto-approve'], {
			cwd: root.folder,
			env: { PATH: process.env.PATH, HOME: root.around, ...env },
			stdio: 'ignore',
		});
		const [, signal] = await once(child, 'exit');
		return signal === 'SIGKILL';
	}

	/** Make a call that nobody kills. */
	async function measure(root: HostileRoot, argv: readonly string[]) {
		const before = root.snapshot();
		const to = join(tools, 'steps');
		assert.equal(await call(root, argv, { STEPS_TO: to }), false);
		return { steps: Number(readFileSync(to, 'utf8')), before, after: root.snapshot() };
	}

	/** Do one of the next calls, which says what was left, if anything. */
	async function doNext(root: HostileRoot, turn: number, where: string): Promise<void> {
		const argv = nextCalls[turn % nextCalls.length] ?? [];
		const next = await root.run(...argv, '--json');
		const told = `${where}, then ${argv.join(' ')}: ${next.out}${next.err}`;
		// What a command says of a whole tree may be that it fails.
		assert.ok([0, 4].includes(next.exit) || (next.exit === 1 && next.error().code !== 'internal'), told);
		assert.ok(!existsSync(join(root.folder, '.spec-ops/journal.json')), told);
	}

	it('crash-01: leaves what the next command makes whole, wherever it was and whichever that is', async () => {
		const { steps, before, after } = await inPlanned(root => measure(root, ['apply', '../plan.json']));
		const changed = changedBetween(before, after).filter(name => name !== `ws/${historyPath}`);
		assert.equal(changed.length, 10, changed.join());
		const seen = { killed: 0, old: 0, new: 0 };

		for (let moment = 0; moment < moments; moment++) {
			const at = 1 + Math.floor((moment * steps) / moments);
			await inPlanned(async root => {
				seen.killed += Number(await call(root, ['apply', '../plan.json'], { DIE_AT: String(at) }));
				await doNext(root, moment, `step ${at}`);
				const now = root.snapshot();
				const [fromOld, fromNew] = [before, after].map(whole =>
					changedBetween(whole, now).filter(name => changed.includes(name)),
				);
				assert.ok(fromOld?.length === 0 || fromNew?.length === 0, `step ${at}: ${fromOld} ${fromNew}`);
				seen[fromOld?.length === 0 ? 'old' : 'new']++;
				assert.ok(root.repository.read(historyPath).startsWith(files[historyPath] ?? '-'));
				await goOn(root, fromOld?.length === 0);
			});
		}

		assert.equal(seen.killed, moments);
		assert.ok(seen.old > 0 && seen.new > 0, JSON.stringify(seen));
	});

	for (const [argv, prepare] of [
		[['undo'], async (root: HostileRoot) => void (await root.run('apply', '../plan.json', '--auto-approve'))],
		[
			['verify', '--record'],
			async (root: HostileRoot) => void (await root.run('apply', '../plan.json', '--auto-approve', '--no-verify')),
		],
		[
			['drift', 'reapply'],
			async (root: HostileRoot) => {
				await root.run('apply', '../plan.json', '--auto-approve');
				root.repository.write('a.txt', 'mine\n');
				root.repository.write('new/deep/file.txt', 'mine\n');
			},
		],
	] as const) {
		it(`crash-01: so does “${argv.join(' ')}”`, async () => {
			const whole = await inPlanned(async root => {
				await prepare(root);
				return measure(root, argv);
			});
			// The plan tells when it was made.
			const besides = [`ws/${historyPath}`, 'plan.json'];
			let killed = 0;

			for (let moment = 0; moment < otherMoments; moment++) {
				const at = 1 + Math.floor(((moment + 0.5) * whole.steps) / otherMoments);
				await inPlanned(async root => {
					await prepare(root);
					const history = root.repository.read(historyPath);
					killed += Number(await call(root, argv, { DIE_AT: String(at) }));
					await doNext(root, moment, `step ${at}`);
					const now = root.snapshot();
					const others = [whole.before, whole.after].map(tree =>
						changedBetween(tree, now).filter(name => !besides.includes(name)),
					);
					assert.ok(
						others.some(names => names.length === 0),
						`step ${at}: ${others.join(' | ')}`,
					);
					assert.ok(root.repository.read(historyPath).startsWith(history));
					const again = await root.run(...argv, '--auto-approve', '--json');
					assert.ok([0, 1].includes(again.exit), `step ${at}: ${again.out}`);
					assert.equal((await root.run('history', '--check')).exit, 0);
				});
			}

			assert.equal(killed, otherMoments);
		});
	}

	/** What a user does next leads to a history that is whole. */
	async function goOn(root: HostileRoot, isOld: boolean): Promise<void> {
		const history = root.repository.read(historyPath);
		const done = isOld
			? await root.run('apply', '../plan.json', '--auto-approve')
			: history.includes('✅ APPLIED\n')
				? await root.run('history')
				: await root.run('verify', '--record', '--auto-approve');
		assert.equal(done.exit, 0, done.out + done.err);
		const checked = await root.run('history', '--check', '--json');
		assert.equal(checked.exit, 0, checked.out);
	}
});
