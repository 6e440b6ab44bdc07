import { type ChildProcess, spawn } from 'node:child_process';
import { once as eventOf } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDisk } from '../../../src/adapters/nodeDisk';
import { nodeLock } from '../../../src/adapters/nodeLock';
import { placeOfThisProcess, startOf } from '../../../src/adapters/processIdentity';
import { DiskError } from '../../../src/core/host';
import { once } from '../../../src/core/once';
import { hostileCase } from '../../support/hostile/hostileCase';
import { useCli } from '../cli/useCli';
import { buildProgram } from '../processes/buildProgram';
import { type HostileRoot, historyPath, inRoot, plainFile, plant, specPath, specText } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { call, errorOf, homeOf } from './support/processes';

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];
const lockPath = '.spec-ops/lock';

describe('hostile moments of writers', () => {
	const cli = useCli();
	let tools = '';
	let holder = '';

	before(async () => {
		tools = mkdtempSync(join(tmpdir(), 'spec-ops-holder-'));
		holder = await buildProgram('test/unit/processes/holder.ts', tools);
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
						checked: checked.exit,
					},
					promised: {
						said: [...Array(19).fill('held'), 'locked'],
						error: ['lock.held', true, 'string', 'string'],
						cycles: 1,
						applied: 1,
						checked: 0,
					},
				};
			}),
		{ platforms: posix },
	);

	hostileCase(
		'crash-05',
		'a lock is broken where its holder is proven dead on this machine, and never because it is old',
		async () => {
			const dead = spawn('true');
			await eventOf(dead, 'exit');
			const mine = { pid: process.pid, start: await startOf(process.pid), ...(await placeOfThisProcess()) };
			const locks: Readonly<Record<string, object>> = {
				killed: { ...mine, pid: dead.pid },
				'number in use again': { ...mine, start: '1' },
				'machine started again': { ...mine, boot: 'before' },
				'other machine': { ...mine, pid: dead.pid, host: 'elsewhere' },
				'other container': { ...mine, pid: dead.pid, space: 'another' },
				'old, but alive': { ...mine, since: '1999-01-01T00:00:00.000Z' },
				'of a clock that is ahead': { ...mine, since: '2099-01-01T00:00:00.000Z' },
			};
			const seen = await inTurn(Object.entries(locks), ([name, lock]) =>
				inRoot(async root => {
					const record = { v: 1, nonce: 'theirs', since: '2026-06-08T10:00:00.000Z', ...lock };
					plant(join(root.folder, lockPath), JSON.stringify(record));
					const ended = await root.run(...adopt);
					const isLeft = existsSync(join(root.folder, lockPath));
					return [name, ended.exit === 0 ? 'broken' : ended.error().code, isLeft];
				}),
			);
			const broken = ['killed', 'number in use again', 'machine started again'];
			return {
				seen,
				promised: Object.keys(locks).map(name =>
					broken.includes(name) ? [name, 'broken', false] : [name, 'lock.held', true],
				),
			};
		},
		{ platforms: ['linux'] },
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

	hostileCase(
		'crash-07',
		'a lock that is none is left alone, never followed, and told with a remedy',
		async () => {
			const strange: Readonly<Record<string, (path: string, root: HostileRoot) => void>> = {
				'a link': (path, { around }) => symlinkSync(join(around, 'secret.txt'), path),
				'a dangling link': (path, { around }) => symlinkSync(join(around, 'nowhere'), path),
				'a folder': path => mkdirSync(path),
				empty: path => writeFileSync(path, ''),
				garbage: path => writeFileSync(path, '{"v":1,"pid":"x"}'),
				'10 MB': path => writeFileSync(path, Buffer.alloc(10 * 1024 * 1024)),
			};
			const seen = await inTurn(Object.entries(strange), ([name, make]) =>
				inRoot(async root => {
					mkdirSync(join(root.folder, '.spec-ops'));
					make(join(root.folder, lockPath), root);
					const before = root.snapshot();
					const { exit, error } = { ...(await root.run(...adopt)) };
					const told = error();
					const isSame = JSON.stringify(root.snapshot()) === JSON.stringify(before);
					return [name, exit, told.code, told.next.includes('remove it'), isSame];
				}),
			);
			const unreadable = await inRoot(async root => {
				const openDisk = (folder: string) => ({
					...nodeDisk(folder),
					read: async (path: string) => {
						throw new DiskError('denied', path, 'EACCES');
					},
				});
				plant(join(root.folder, lockPath), '{}');
				return nodeLock(root.folder, openDisk).acquire();
			});
			return {
				seen: { seen, unreadable },
				promised: {
					seen: Object.keys(strange).map(name => [name, 1, 'lock.invalid', true, true]),
					unreadable: { kind: 'held', holder: undefined, path: lockPath },
				},
			};
		},
		{ platforms: posix },
	);
});
