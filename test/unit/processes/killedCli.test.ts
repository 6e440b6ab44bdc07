import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useCli } from '../cli/useCli';
import { soundPlan } from '../hostile/support/attack';
import { changedBetween, type HostileRoot, historyPath, inRoot } from '../hostile/support/hostileRoot';
import { buildProgram } from './buildProgram';

/** Steps of an apply at which it is killed, spread over all of them. */
const moments = 30;

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

	/** Apply the plan in a process that counts its steps. @returns Whether it was killed. */
	async function apply(root: HostileRoot, env: Readonly<Record<string, string>>): Promise<boolean> {
		const args = ['--import', dieAt, cli.script, 'apply', '../plan.json', '--auto-approve'];
		const child = spawn(process.execPath, args, {
			cwd: root.folder,
			env: { PATH: process.env.PATH, HOME: root.around, ...env },
			stdio: 'ignore',
		});
		const [, signal] = await once(child, 'exit');
		return signal === 'SIGKILL';
	}

	it('crash-01: leaves what the next command makes whole, wherever it was', async () => {
		const { steps, before, after } = await inPlanned(async root => {
			const before = root.snapshot();
			const to = join(tools, 'steps');
			assert.equal(await apply(root, { STEPS_TO: to }), false);
			return { steps: Number(readFileSync(to, 'utf8')), before, after: root.snapshot() };
		});
		const changed = changedBetween(before, after).filter(name => name !== `ws/${historyPath}`);
		assert.equal(changed.length, 10, changed.join());
		const seen = { killed: 0, old: 0, new: 0 };

		for (let moment = 0; moment < moments; moment++) {
			const at = 1 + Math.floor((moment * steps) / moments);
			await inPlanned(async root => {
				seen.killed += Number(await apply(root, { DIE_AT: String(at) }));
				const next = await root.run('plan', '--json');
				assert.equal(next.exit, 0, `step ${at}: ${next.err}`);
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

	/** What a user does next leads to a history that is whole. */
	async function goOn(root: HostileRoot, isOld: boolean): Promise<void> {
		const history = root.repository.read(historyPath);
		const call = isOld
			? await root.run('apply', '../plan.json', '--auto-approve')
			: history.includes('✅ APPLIED\n')
				? await root.run('history')
				: await root.run('verify', '--record', '--auto-approve');
		assert.equal(call.exit, 0, call.out + call.err);
		const checked = await root.run('history', '--check', '--json');
		assert.equal(checked.exit, 0, checked.out);
	}
});
