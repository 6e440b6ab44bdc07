import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disk } from '../../../src/core/host';
import { hostileCase } from '../../support/hostile/hostileCase';
import { useCli } from '../cli/useCli';
import { faultyDisk } from '../core/apply/faultyDisk';
import { applyAll, codeOf, create, propose, soundPlan } from './support/attack';
import { changedBetween, historyPath, inRoot, plainFile, plant } from './support/hostileRoot';

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];

describe('an edit that meets a hostile moment', () => {
	const cli = useCli();

	hostileCase('edit-03', 'is refused where its file changed after the preview, with nothing of the plan written', () =>
		inRoot(async root => {
			const plan = await soundPlan(root.host, [create('new.txt')]);
			plant(join(root.folder, plainFile), 'mine\n');
			const before = root.snapshot();
			const outcome = await applyAll(root.host, plan);
			return {
				seen: { ...('moved' in outcome && { moved: outcome.moved }), changed: changedBetween(before, root.snapshot()) },
				promised: { moved: [plainFile], changed: [] },
			};
		}),
	);

	hostileCase('edit-03', 'is rolled back where its file changes between the last check and the write', () =>
		inRoot(async root => {
			const plan = await soundPlan(root.host, [create('a.txt'), create('z.txt')]);
			const before = root.snapshot();
			const disk = onFirst(
				root.host.disk,
				'writeNew',
				path => !path.startsWith('.spec-ops/'),
				() => writeFileSync(join(root.folder, plainFile), 'mine\n'),
			);
			const outcome = await applyAll({ ...root.host, disk }, plan);
			return {
				seen: {
					code: codeOf(outcome),
					mine: readFileSync(join(root.folder, plainFile), 'utf8'),
					changed: changedBetween(before, root.snapshot()),
				},
				promised: { code: 'conflict.base_changed', mine: 'mine\n', changed: [`ws/${plainFile}`] },
			};
		}),
	);

	hostileCase('edit-05', 'creates over nothing, also where the file appears at the last moment', () =>
		inRoot(async root => {
			plant(join(root.folder, 'there.txt'), 'mine\n');
			const planned = codeOf(await propose(root.host, [create('there.txt')]));
			const plan = await soundPlan(root.host, [create('late.txt')]);
			const before = root.snapshot();
			const disk = onFirst(
				root.host.disk,
				'writeNew',
				path => !path.startsWith('.spec-ops/'),
				() => writeFileSync(join(root.folder, 'late.txt'), 'mine\n'),
			);
			const late = codeOf(await applyAll({ ...root.host, disk }, plan));
			return {
				seen: {
					...{ planned, late, text: readFileSync(join(root.folder, 'late.txt'), 'utf8') },
					changed: changedBetween(before, root.snapshot()),
				},
				promised: {
					...{ planned: 'conflict.exists', late: 'conflict.exists', text: 'mine\n' },
					changed: ['ws/late.txt'],
				},
			};
		}),
	);

	hostileCase('edit-08', 'deletes an untracked file only once its bytes are stored, and undo brings them back', () =>
		inRoot(
			async root => {
				const bytes = Buffer.from('only copy\r\nwithout end', 'utf8');
				writeFileSync(join(root.folder, 'only.txt'), bytes);
				chmodSync(join(root.folder, 'only.txt'), 0o755);
				const steps: string[] = [];
				const plan = await soundPlan(root.host, [{ op: 'delete', path: 'only.txt' }]);
				const applied = codeOf(await applyAll({ ...root.host, disk: noting(root.host.disk, steps) }, plan));
				const isGone = !existsSync(join(root.folder, 'only.txt'));
				const undone = await root.run('undo', '--auto-approve', '--no-verify', '--json');
				return {
					seen: {
						...{ applied, isGone, undone: undone.exit },
						isStoredFirst: isBefore(steps, /^syncFolder \.spec-ops\/objects/, /^(?:remove|rename|link) only\.txt/),
						text: readFileSync(join(root.folder, 'only.txt')).equals(bytes),
						mode: (lstatSync(join(root.folder, 'only.txt')).mode & 0o777).toString(8),
					},
					promised: {
						...{ applied: 'applied', isGone: true, undone: 0 },
						...{ isStoredFirst: true, text: true, mode: process.platform === 'win32' ? '666' : '755' },
					},
				};
			},
			{ git: true },
		),
	);

	hostileCase(
		'edit-20',
		'keeps the mode of a file, never sets another user’s rights, and a change of mode is shown',
		() =>
			inRoot(async root => {
				const modes = [0o755, 0o600, 0o4755, 0o2755];
				for (const [index, mode] of modes.entries()) {
					plant(join(root.folder, `run${index}.sh`), 'old\n');
					chmodSync(join(root.folder, `run${index}.sh`), mode);
				}
				const edits = modes.map((_, index) => ({ op: 'modify' as const, path: `run${index}.sh`, text: 'new\n' }));
				const plan = await soundPlan(root.host, [...edits, create('made.sh')]);
				const asExecutable = plan.edits.map(edit =>
					edit.path === 'made.sh' && edit.after ? { ...edit, after: { ...edit.after, mode: '100755' as const } } : edit,
				);
				plant(join(root.around, 'plan.json'), JSON.stringify({ ...plan, edits: asExecutable }));
				const shown = await root.run('show', '../plan.json');
				plant(
					join(root.around, 'setuid.json'),
					JSON.stringify({ ...plan, edits: asExecutable }).replace('"100755"', '"104755"'),
				);
				const setuid = await root.run('apply', '../setuid.json', '--auto-approve', '--json');
				const applied = await root.run('apply', '../plan.json', '--auto-approve', '--no-verify', '--json');
				const modeOf = (name: string) => (lstatSync(join(root.folder, name)).mode & 0o7777).toString(8);
				return {
					seen: {
						shown: /made\.sh \(made executable\)/.test(shown.out),
						setuid: setuid.error().code,
						applied: applied.exit,
						modes: [...modes.map((_, index) => modeOf(`run${index}.sh`)), modeOf('made.sh')],
					},
					promised: {
						...{ shown: true, setuid: 'plan.invalid', applied: 0 },
						modes: ['755', '600', '755', '755', '755'],
					},
				};
			}),
		{ platforms: posix },
	);

	hostileCase('edit-22', 'leaves the old files at every step at which the disk is full', () =>
		inRoot(
			async root => {
				const edits = [create('deep/new.txt'), { op: 'delete' as const, path: 'gone.txt' }];
				const plan = await soundPlan(root.host, edits, 'true');
				const before = root.snapshot();
				const outcomes: (readonly [code: string, says: boolean, changed: readonly string[]])[] = [];
				for (let failAt = 1; ; failAt++) {
					const disk = faultyDisk(root.host.disk, { failAt, code: 'full' });
					const outcome = await applyAll({ ...root.host, disk }, plan);
					if (outcome.kind === 'applied') {
						return {
							seen: { outcomes, steps: failAt > 10 },
							promised: { outcomes: outcomes.map(() => ['disk.full', true, []] as const), steps: true },
						};
					}
					const says = outcome.kind === 'failed' && /full/.test(outcome.message);
					outcomes.push([codeOf(outcome), says, changedBetween(before, root.snapshot())]);
				}
			},
			{ files: { 'gone.txt': 'gone\n' } },
		),
	);

	hostileCase(
		'edit-23',
		'is not taken for written where the system writes fewer bytes than it was given',
		() =>
			inRoot(async root => {
				const plan = await soundPlan(root.host, [create('large.txt', 'line of text\n'.repeat(30_000))], 'true');
				plant(join(root.around, 'plan.json'), JSON.stringify(plan));
				const before = root.snapshot();
				// A limit on the size of files makes the kernel write a part, as a disk does that is nearly full.
				const script = `trap '' XFSZ; ulimit -f 128; exec "$0" "$1" apply ../plan.json --auto-approve --json`;
				const call = spawnSync('bash', ['-c', script, process.execPath, cli.script], {
					cwd: root.folder,
					encoding: 'utf8',
					env: { PATH: process.env.PATH, HOME: root.around, XDG_CONFIG_HOME: root.around },
				});
				const { error } = JSON.parse(call.stdout);
				const leftovers = readdirSync(root.folder).filter(name => !['.openspec', '.spec-ops', 'src'].includes(name));
				return {
					seen: {
						...{ exit: call.status, code: String(error.code).split('.')[0], leftovers },
						...{
							changed: changedBetween(before, root.snapshot()),
							history: existsSync(join(root.folder, historyPath)),
						},
					},
					promised: { ...{ exit: 1, code: 'disk', leftovers: [] }, ...{ changed: [], history: false } },
				};
			}),
		{ platforms: ['linux'] },
	);
});

/** The disk, with something that happens right before a step, once. */
function onFirst(disk: Disk, step: 'writeNew', isMeant: (path: string) => boolean, happen: () => void): Disk {
	let isDone = false;
	return {
		...disk,
		[step]: async (path: string, bytes: Uint8Array, mode: number) => {
			if (!isDone && isMeant(path)) {
				isDone = true;
				happen();
			}
			return disk[step](path, bytes, mode);
		},
	};
}

/** The disk, with the changing steps noted. */
function noting(disk: Disk, steps: string[]): Disk {
	return new Proxy(disk, {
		get: (target, name, receiver) => {
			const member: unknown = Reflect.get(target, name, receiver);
			return typeof member !== 'function'
				? member
				: (...args: readonly unknown[]) => {
						steps.push(`${String(name)} ${args.filter(arg => typeof arg === 'string').join(' ')}`);
						return Reflect.apply(member, target, args);
					};
		},
	});
}

/** Whether the first step of one kind comes before the first of another, and both come. */
function isBefore(steps: readonly string[], first: RegExp, second: RegExp): boolean {
	const [a, b] = [first, second].map(pattern => steps.findIndex(step => pattern.test(step)));
	return a !== undefined && b !== undefined && a >= 0 && b > a;
}
