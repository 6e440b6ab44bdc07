import { type ChildProcess, spawn } from 'node:child_process';
import { once as eventOf } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOf } from '../../../src/adapters/processIdentity';
import { once } from '../../../src/core/once';
import { hostileCase } from '../../support/hostile/hostileCase';
import { useCli } from '../cli/useCli';
import { buildProgram } from '../processes/buildProgram';
import { create, type HostileEdit, soundPlan } from './support/attack';
import {
	changedBetween,
	type HostileRoot,
	historyPath,
	inRoot,
	plainFile,
	plant,
	specPath,
	specText,
} from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { call, errorOf, homeOf } from './support/processes';

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];
const lockPath = '.spec-ops/lock';

describe('hostile moments of writers', () => {
	const cli = useCli();
	let tools = '';
	let holder = '';
	let dieAt = '';

	before(async () => {
		tools = mkdtempSync(join(tmpdir(), 'spec-ops-holder-'));
		holder = await buildProgram('test/unit/processes/holder.ts', tools);
		dieAt = await buildProgram('test/unit/processes/dieAt.ts', tools);
	});

	after(() => rmSync(tools, { recursive: true, force: true }));

	const adopt = ['adopt', '--auto-approve', '--no-verify', '--json'];

	/** A command line that verifies a cycle with a command that does not end, and the process of that command. */
	async function verifying(root: HostileRoot): Promise<{ readonly child: ChildProcess; readonly command: number }> {
		const running = join(root.around, 'running');
		const verify = '## Verify\n\n```bash\necho $$ > ../running; exec sleep 600\n```\n';
		plant(join(root.folder, specPath), `${specText}\n${verify}`);
		const child = spawn(process.execPath, [cli.script, 'adopt', '--auto-approve'], {
			cwd: root.folder,
			env: { PATH: process.env.PATH, HOME: homeOf(root) },
			stdio: 'ignore',
		});
		while (!existsSync(running) || !readFileSync(running, 'utf8').endsWith('\n')) {
			await new Promise(resolve => setTimeout(resolve, 20));
		}
		return { child, command: Number(readFileSync(running, 'utf8')) };
	}

	/** What becomes of an apply that is told to stop right before a step that changes the disk. */
	async function toldToStop(root: HostileRoot, signal: NodeJS.Signals, at: number) {
		const edits: readonly HostileEdit[] = [
			{ op: 'delete', path: 'gone.txt' },
			{ op: 'rename', from: 'from.txt', path: 'sub/to.txt' },
			create('new.txt', 'new\n'),
		];
		plant(join(root.folder, 'gone.txt'), 'gone\n');
		plant(join(root.folder, 'from.txt'), 'moved\n');
		plant(join(root.around, 'plan.json'), JSON.stringify(await soundPlan(root.host, edits, 'true')));
		const before = root.snapshot();
		const env = { NODE_OPTIONS: `--import=${dieAt}`, DIE_AT: String(at), SIGNAL: signal };
		const told = await call(root, cli.script, ['apply', '../plan.json', '--auto-approve', '--json'], { env });
		const next = await call(root, cli.script, ['plan', '--json']);
		const changed = changedBetween(before, root.snapshot()).filter(name => name !== 'home');
		const all = ['from.txt', 'gone.txt', 'new.txt', plainFile, 'sub', 'sub/to.txt', historyPath].map(
			name => `ws/${name}`,
		);
		const isNew = JSON.stringify(changed) === JSON.stringify(all.sort());
		return {
			...{ exit: told.exit, next: next.exit, held: isHeld(root) },
			tree: changed.length === 0 ? 'old' : isNew ? 'new' : changed,
			end: existsSync(join(root.folder, historyPath)) ? endOf(root) : 'none',
		};
	}

	const isHeld = ({ folder }: HostileRoot) => existsSync(join(folder, lockPath));
	const isGone = async (pid: number) => (await startOf(pid)) === 'gone';
	const endOf = (root: HostileRoot) => /### Status\s+(.*)/.exec(root.repository.read(historyPath))?.[1] || 'open';

	/** What is left of a writer that is told to stop, or is killed, while its command runs, and what the next call does. */
	const stopped = once(() =>
		inTurn(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const, signal =>
			inRoot(async root => {
				const { child, command } = await verifying(root);
				const file = root.repository.read(plainFile);
				child.kill(signal);
				const [exit] = await eventOf(child, 'exit');
				rmSync(join(root.around, 'running'));
				const next = await call(root, cli.script, ['plan', '--json']);
				const kept = root.repository.read(plainFile) === file;
				const ranAgain = existsSync(join(root.around, 'running'));
				return { cycle: { exit, next: next.exit, end: endOf(root), kept, ranAgain }, gone: await isGone(command) };
			}),
		),
	);

	hostileCase(
		'crash-03',
		'a writer that is told to stop ends its cycle, and the next call runs nothing by itself',
		async () => {
			const next = { next: 0, kept: true, ranAgain: false };
			const told = { exit: 4, end: '❌ FAILED (cancelled)', ...next };
			return {
				seen: (await stopped()).map(({ cycle }) => cycle),
				promised: [told, told, { exit: null, end: 'open', ...next }],
			};
		},
		{ platforms: ['linux'] },
	);

	hostileCase(
		'crash-03',
		'a writer that is told to stop while it writes leaves the old files or the new ones, and the next call goes on',
		() =>
			inTurn(
				[
					['SIGTERM', 20],
					['SIGHUP', 60],
					['SIGINT', 75],
				] as const,
				([signal, at]) => inRoot(root => toldToStop(root, signal, at)),
			).then(seen => {
				const whole = { next: 0, held: false };
				const done = { ...whole, tree: 'new', exit: 4, end: '❌ FAILED (cancelled)' };
				return { seen, promised: [{ ...whole, tree: 'old', exit: 1, end: 'none' }, done, done] };
			}),
		{ platforms: ['linux'] },
	);

	hostileCase(
		'verify-15',
		'nothing that was run is left when its writer is told to stop, or after the next call when it is killed',
		async () => ({ seen: (await stopped()).map(({ gone }) => gone), promised: [true, true, true] }),
		{ platforms: ['linux'] },
	);

	hostileCase(
		'crash-04',
		'of 20 processes that ask at once one gets the lock, and what several calls write is whole',
		() =>
			inRoot(async root => {
				const children = Array.from({ length: 20 }, () =>
					spawn(process.execPath, [holder, root.folder], { stdio: ['pipe', 'pipe', 'ignore'] }),
				);
				const said = await Promise.all(
					children.map(async ({ stdout }) => String((await eventOf(stdout, 'data'))[0]).trim()),
				);
				const winner = children[said.indexOf('locked')];
				const refused = await call(root, cli.script, adopt);
				await Promise.all(
					children.map(child => {
						child.stdin.write('\n');
						return eventOf(child, 'exit');
					}),
				);
				const ended = await Promise.all(Array.from({ length: 4 }, () => call(root, cli.script, adopt)));
				const { error } = JSON.parse(refused.out);
				const checked = await call(root, cli.script, ['history', '--check', '--json']);
				return {
					seen: {
						said: said.sort(),
						error: [error.code, error.holder.pid === winner?.pid, typeof error.holder.host, typeof error.holder.since],
						cycles: root.repository.read(historyPath).match(/^## Cycle .*$/gm)?.length,
						applied: ended.filter(({ out }) => JSON.parse(out).status === 'unverified').length,
						unexplained: ended.filter(one => one.exit === 1 && errorOf(one) !== 'lock.held').length,
						checked: checked.exit,
					},
					promised: {
						said: [...Array(19).fill('held'), 'locked'],
						error: ['lock.held', true, 'string', 'string'],
						cycles: 1,
						applied: 1,
						unexplained: 0,
						checked: 0,
					},
				};
			}),
		{ platforms: posix },
	);

	hostileCase(
		'crash-06',
		'a writer that is suspended stays the owner, and goes on as such',
		() =>
			inRoot(async root => {
				const { child, command } = await verifying(root);
				child.kill('SIGSTOP');
				const during = await inTurn([adopt, ['undo', '--auto-approve', '--json']], argv =>
					call(root, cli.script, argv),
				);
				child.kill('SIGCONT');
				child.kill('SIGTERM');
				const [exit] = await eventOf(child, 'exit');
				return {
					seen: {
						during: during.map(errorOf),
						exit,
						end: endOf(root),
						gone: await isGone(command),
						held: isHeld(root),
					},
					promised: {
						during: ['lock.held', 'lock.held'],
						exit: 4,
						end: '❌ FAILED (cancelled)',
						gone: true,
						held: false,
					},
				};
			}),
		{ platforms: ['linux'] },
	);
});
