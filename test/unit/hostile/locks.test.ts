import { spawn } from 'node:child_process';
import { once as eventOf } from 'node:events';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOfThisProcess, startOf } from '../../../src/adapters/processIdentity';
import { hostileCase } from '../../support/hostile/hostileCase';
import { useCli } from '../cli/useCli';
import { type HostileRoot, historyPath, inRoot, plant } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { openToAll } from './support/modes';
import { call, errorOf } from './support/processes';

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];
const lockPath = '.spec-ops/lock';
const adopt = ['adopt', '--auto-approve', '--no-verify', '--json'];

describe('hostile locks', () => {
	const cli = useCli();

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
				plant(join(root.folder, lockPath), '{}');
				openToAll(root.around);
				openToAll(cli.folder);
				chmodSync(join(root.folder, lockPath), 0o000);
				// Nothing is unreadable to the user who may read everything.
				const uid = process.getuid?.() === 0 ? 54_321 : undefined;
				const refused = await call(root, cli.script, adopt, uid === undefined ? {} : { uid });
				return [refused.exit, errorOf(refused), existsSync(join(root.folder, historyPath))];
			});
			return {
				seen: { seen, unreadable },
				promised: {
					seen: Object.keys(strange).map(name => [name, 1, 'lock.invalid', true, true]),
					unreadable: [1, 'lock.invalid', false],
				},
			};
		},
		{ platforms: posix },
	);
});
