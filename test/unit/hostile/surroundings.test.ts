import { chmodSync, existsSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hostileCase } from '../../support/hostile/hostileCase';
import { useCli } from '../cli/useCli';
import { soundPlan } from './support/attack';
import { changedBetween, historyPath, inRoot, plant, specPath, specText } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { modesBelow, openToAll } from './support/modes';
import { call, errorOf } from './support/processes';

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];

describe('the command line in hostile surroundings', () => {
	const cli = useCli();

	hostileCase('config-12', 'works neither in the top folder of the disk nor in the home folder unless told to', () =>
		inRoot(async root => {
			const home = { env: { HOME: root.folder, USERPROFILE: root.folder } };
			const before = root.snapshot();
			const refused = [
				await call(root, cli.script, ['plan', '--json'], home),
				await call(root, cli.script, ['apply', '--auto-approve', '--json'], home),
				await call(root, cli.script, ['init', '--json'], home),
				await call(root, cli.script, ['verify', '--json', '--auto-approve'], {
					...home,
					cwd: join(root.folder, 'src'),
				}),
				await call(root, cli.script, ['plan', '--json', '--spec', '/.openspec/spec.md'], { cwd: '/' }),
			];
			const meant = await call(root, cli.script, ['plan', '--wide-root', '--json'], home);
			const changed = changedBetween(before, root.snapshot()).filter(name => !name.startsWith('home'));
			return {
				seen: { refused: refused.map(one => [one.exit, errorOf(one)]), meant: meant.exit, changed },
				promised: { refused: refused.map(() => [1, 'path.wide_root']), meant: 0, changed: [] },
			};
		}),
	);

	hostileCase(
		'config-12',
		'gives files their modes by rule under every umask',
		() =>
			inRoot(async root => {
				const plan = await soundPlan(root.host, [{ op: 'create', path: 'new/deep/file.txt', text: 'x\n' }], 'true');
				plant(join(root.around, 'plan.json'), JSON.stringify(plan));
				const prelude = 'umask 000';
				const calls = [
					await call(root, cli.script, ['apply', '../plan.json', '--auto-approve'], { prelude }),
					await call(root, cli.script, ['plan', '--out', '../out.json'], { prelude }),
					await call(root, cli.script, ['init', '--spec', 'p/.openspec/spec.md'], { prelude }),
				];
				const made = ['ws/new', 'ws/.spec-ops', 'ws/p', 'out.json', `ws/${historyPath}`];
				const modes = made.flatMap(path => modesBelow(join(root.around, path)));
				const stored = modesBelow(join(root.folder, '.spec-ops/objects')).filter(({ isFile }) => isFile);
				return {
					seen: {
						exits: calls.map(({ exit }) => exit),
						open: modes.filter(({ mode }) => (mode & 0o022) !== 0).map(({ path }) => path),
						stored: [...new Set(stored.map(({ mode }) => mode.toString(8)))],
						history: modesBelow(join(root.folder, historyPath)).map(({ mode }) => mode.toString(8)),
					},
					promised: { exits: [0, 0, 0], open: [], stored: ['600'], history: ['644'] },
				};
			}),
		{ platforms: posix },
	);

	hostileCase(
		'config-12',
		'works without HOME, also for a user that has no account',
		() =>
			inTurn([undefined, 54_321], uid =>
				inRoot(async root => {
					const own = uid !== undefined && process.getuid?.() === 0 ? { uid } : {};
					if ('uid' in own) {
						openToAll(root.around);
						openToAll(cli.folder);
					}
					const options = { env: { HOME: undefined, XDG_CONFIG_HOME: undefined }, ...own };
					const calls = [
						await call(root, cli.script, ['plan', '--json'], options),
						await call(root, cli.script, ['adopt', '--auto-approve', '--no-verify', '--json'], options),
					];
					return calls.map(({ exit, err }) => [exit, err]);
				}),
			).then(seen => ({ seen, promised: Array(2).fill(Array(2).fill([0, ''])) })),
		{ platforms: posix },
	);

	hostileCase(
		'config-12',
		'starts no program that lies in the repository, whatever PATH says',
		() =>
			inRoot(
				async root => {
					const mark = join(root.around, 'planted-ran');
					const folders = ['bin', 'node_modules/.bin', 'src', '.'];
					for (const folder of folders) {
						for (const name of ['git', 'bash', 'sh', 'claude', 'node']) {
							plantProgram(join(root.folder, folder, name), mark);
						}
					}
					symlinkSync(join(root.folder, 'bin'), join(root.around, 'linked'));
					const planted = [
						'.',
						'',
						'bin',
						'./src',
						...folders.map(one => join(root.folder, one)),
						join(root.around, 'linked'),
					];
					const PATH = [...planted, process.env.PATH ?? ''].join(delimiter);
					plant(join(root.folder, specPath), `${specText}\n## Verify\n\n\`\`\`bash\necho ok\n\`\`\`\n`);
					const calls = [
						await call(root, cli.script, ['plan', '--json'], { env: { PATH } }),
						await call(root, cli.script, ['adopt', '--auto-approve', '--json'], { env: { PATH } }),
						await call(root, cli.script, ['history', '--check', '--json'], { env: { PATH } }),
					];
					return {
						seen: {
							exits: calls.map(({ exit }) => exit),
							ran: existsSync(mark),
							status: JSON.parse(calls[1]?.out ?? '{}').status,
						},
						promised: { exits: [0, 0, 0], ran: false, status: 'applied' },
					};
				},
				{ git: true },
			),
		{ platforms: posix },
	);

	hostileCase('config-11', 'takes no orders from files of the repository', () =>
		inRoot(
			async root => {
				const plain = planOf(await call(root, cli.script, ['plan', '--json']));
				const orders = {
					planner: 'anthropic',
					provider: { baseUrl: 'https://evil.example' },
					verify: ['touch ran.txt'],
					commands: ['touch ran.txt'],
					allow: ['/', '../**', '.vscode/**'],
					autoApprove: true,
					limits: { files: 1e9 },
				};
				const places = [
					...['.openspec/config.json', '.openspec/config.yaml', '.openspec/config.toml', '.spec-ops/config.json'],
					...['spec-ops.json', '.spec-opsrc', '.vscode/settings.json', '.env', '.openspec/.env', 'openspec/project.md'],
				];
				for (const path of places) {
					plant(join(root.folder, path), JSON.stringify(orders));
				}
				const saved = join(root.folder, '.spec-ops/plan', `${encodeURIComponent(specPath)}.json`);
				plant(saved, JSON.stringify(await soundPlan(root.host, [], 'touch ran.txt')));
				root.repository.git('add', '--force', '.spec-ops');
				const ordered = planOf(await call(root, cli.script, ['plan', '--json']));
				plant(saved, JSON.stringify(await soundPlan(root.host, [], 'touch ran.txt')));
				const applied = await call(root, cli.script, ['apply', '--json']);
				return {
					seen: { ordered, exit: applied.exit, ran: existsSync(join(root.folder, 'ran.txt')) },
					promised: { ordered: plain, exit: 1, ran: false },
				};
			},
			{ git: true },
		),
	);
});

function planOf({ out }: { readonly out: string }): unknown {
	const { createdAt: _createdAt, ...plan } = JSON.parse(out);
	return plan;
}

function plantProgram(file: string, mark: string): void {
	if (!existsSync(file)) {
		plant(file, `#!/bin/sh\ntouch '${mark}'\nexit 0\n`);
	}
	chmodSync(file, 0o755);
}
