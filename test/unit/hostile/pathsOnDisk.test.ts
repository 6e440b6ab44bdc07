import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { hostileCase } from '../../support/hostile/hostileCase';
import { applyAll, attackWith, codeOf, create, forge, type HostileEdit, propose, soundPlan } from './support/attack';
import { changedBetween, type HostileRoot, inRoot, plant } from './support/hostileRoot';
import { inTurn } from './support/inTurn';

const posix: readonly NodeJS.Platform[] = ['linux', 'darwin'];

/** The edit by a planner, in a forged plan and on the command line, and what became of the files. */
async function receive(root: HostileRoot, edit: HostileEdit, between: () => void = () => {}) {
	const { lookedAt: _lookedAt, ...reception } = await attackWith(root, edit, between);
	return reception;
}

function refused(code: string, { op }: HostileEdit) {
	return { planned: code, applied: code, changed: [], ...(op === 'create' && { onCommandLine: code }) };
}

describe('a path that the disk makes hostile', () => {
	hostileCase('path-24', 'is refused where another Unicode form stands there, or in the same plan', () =>
		inRoot(async root => {
			plant(join(root.folder, 'cafe\u0301.txt'), 'x\n');
			const edit = create('caf\u00e9.txt');
			const pair = [create('d/\ufb01le.txt'), create('d/file.txt')];
			return {
				seen: [await receive(root, edit), codeOf(await propose(root.host, pair))],
				promised: [refused('path.unicode_collision', edit), 'path.unicode_collision'],
			};
		}),
	);

	hostileCase('path-25', 'is refused where another case stands there, or in the same plan', () =>
		inRoot(async root => {
			plant(join(root.folder, 'readme.md'), 'x\n');
			const edit = create('README.md');
			const pair = [create('d/A.txt'), create('d/a.txt')];
			const outcome = await propose(root.host, pair);
			const message = outcome.kind === 'failed' ? outcome.message : '';
			const before = root.snapshot();
			plant(join(root.around, 'pair.json'), JSON.stringify(forge(await soundPlan(root.host), pair)));
			const call = await root.run('apply', '../pair.json', '--auto-approve', '--json');
			const changed = changedBetween(before, root.snapshot()).filter(name => name !== 'pair.json');
			return {
				seen: [
					await receive(root, edit),
					[codeOf(outcome), message.includes('d/A.txt') && message.includes('d/a.txt')],
					[call.exit, call.error().code, changed],
				],
				promised: [refused('path.case_collision', edit), ['path.case_collision', true], [1, 'path.case_collision', []]],
			};
		}),
	);

	hostileCase(
		'path-45',
		'is refused where it leads out through a link, also a dangling one and one of the file itself, put there after planning',
		() =>
			inRoot(async root => {
				const links: readonly (readonly [link: string, to: string, edit: HostileEdit])[] = [
					['link', root.around, create('link/x')],
					['dangling', join(root.around, 'nowhere'), create('dangling/x')],
					['itself.txt', join(root.around, 'secret.txt'), create('itself.txt')],
					['gone.txt', join(root.around, 'nothing.txt'), create('gone.txt')],
					[
						'secret.txt',
						join(root.around, 'secret.txt'),
						{ op: 'modify', path: 'secret.txt', old: 'secret\n', text: 'x' },
					],
					['deep/er', root.around, { op: 'delete', path: 'deep/er/secret.txt', old: 'secret\n' }],
				];
				mkdirSync(join(root.folder, 'deep'));
				const seen = await inTurn(links, async ([link, to, edit]) => {
					const reception = await receive(root, edit, () => symlinkSync(to, join(root.folder, link)));
					rmSync(join(root.folder, link));
					return { ...reception, applied: isRefusal(reception.applied) };
				});
				const code = 'path.symlink_escape';
				return {
					seen: seen.map(({ onCommandLine, ...one }) => ({
						...one,
						...(onCommandLine !== undefined && { onCommandLine: isRefusal(onCommandLine) }),
					})),
					promised: links.map(([, , { op }]) => ({
						...{ planned: code, applied: true, changed: [] },
						...(op === 'create' && { onCommandLine: true }),
					})),
				};
			}),
		{ platforms: posix },
	);

	hostileCase(
		'path-45',
		'is refused by the last step on the disk where a folder becomes a link after every check',
		() =>
			inRoot(async root => {
				const plan = await soundPlan(root.host, [create('sub/new.txt')]);
				const before = root.snapshot();
				mkdirSync(join(root.folder, 'sub'));
				const { disk } = root.host;
				const swapping = {
					...disk,
					writeNew: async (path: string, bytes: Uint8Array, mode: number) => {
						if (path.startsWith('sub/')) {
							renameSync(join(root.folder, 'sub'), join(root.folder, 'was-sub'));
							symlinkSync(root.around, join(root.folder, 'sub'));
						}
						return disk.writeNew(path, bytes, mode);
					},
				};
				const outcome = await applyAll({ ...root.host, disk: swapping }, plan);
				rmSync(join(root.folder, 'sub'));
				return {
					seen: { code: codeOf(outcome).split('.')[0], changed: changedBetween(before, root.snapshot()) },
					promised: { code: 'path', changed: ['ws/was-sub'] },
				};
			}),
		{ platforms: posix },
	);

	hostileCase(
		'path-49',
		'is refused where the file has another name outside',
		() =>
			inRoot(async root => {
				linkSync(join(root.around, 'secret.txt'), join(root.folder, 'linked.txt'));
				const edits: readonly HostileEdit[] = [
					{ op: 'modify', path: 'linked.txt', old: 'secret\n', text: 'x\n' },
					{ op: 'delete', path: 'linked.txt', old: 'secret\n' },
					{ op: 'rename', from: 'linked.txt', path: 'moved.txt', old: 'secret\n' },
				];
				return {
					seen: await inTurn(edits, edit => receive(root, edit)),
					promised: edits.map(edit => refused('path.hard_link', edit)),
				};
			}),
		{ platforms: posix },
	);

	hostileCase(
		'path-50',
		'is refused without waiting where it is a pipe, a socket, a device or a file of /proc',
		() =>
			inRoot(async root => {
				execFileSync('mkfifo', [join(root.folder, 'pipe')]);
				const server = createServer().listen(join(root.folder, 'socket'));
				await new Promise(resolve => server.once('listening', resolve));
				symlinkSync('/dev/full', join(root.folder, 'device'));
				const started = Date.now();
				const paths = ['pipe', 'socket', 'device'];
				const seen = await inTurn(paths, async path => {
					const edits: readonly HostileEdit[] = [
						create(path),
						{ op: 'modify', path, text: 'x\n' },
						{ op: 'delete', path },
					];
					const outcomes = await inTurn(edits, async edit => codeOf(await propose(root.host, [edit])));
					const forged = forge(await soundPlan(root.host), [{ op: 'modify', path, text: 'x\n' }]);
					return [...outcomes, isRefusal(codeOf(await applyAll(root.host, forged)))];
				});
				server.close();
				return {
					seen: { seen, isQuick: Date.now() - started < 5000 },
					promised: {
						seen: paths.map(path => {
							const code = path === 'device' ? 'path.symlink_escape' : 'path.not_regular';
							return [code, code, code, true];
						}),
						isQuick: true,
					},
				};
			}),
		{ platforms: posix },
	);

	hostileCase('path-51', 'is refused in a submodule, a worktree and any other repository below the Root', () =>
		inRoot(
			async root => {
				root.repository.git('worktree', 'add', '--quiet', 'tree');
				mkdirSync(join(root.folder, 'module'));
				writeFileSync(join(root.folder, 'module/.git'), 'gitdir: ../.git/modules/module\n');
				mkdirSync(join(root.folder, 'nested/.git'), { recursive: true });
				const edits = [create('tree/src/x.py'), create('module/a/x.py'), create('nested/x.py')];
				return {
					seen: await inTurn(edits, edit => receive(root, edit)),
					promised: edits.map(edit => refused('path.submodule', edit)),
				};
			},
			{ git: true },
		),
	);

	hostileCase('path-52', 'is refused where Git ignores it, and where a sparse checkout leaves it out', () =>
		inRoot(
			async root => {
				root.repository.git('sparse-checkout', 'set', '--no-cone', '/*', '!/left');
				const edits = [create('out/x.py'), create('notes.tmp'), create('left/kept.py')];
				return {
					seen: await inTurn(edits, edit => receive(root, edit)),
					promised: edits.map(edit => refused('path.ignored', edit)),
				};
			},
			{ git: true, files: { '.gitignore': 'out/\n*.tmp\n', 'left/kept.py': 'x\n' } },
		),
	);

	hostileCase('path-53', 'is refused where it is the absolute path of a file in another folder of the window', () =>
		inRoot(async root => {
			plant(join(root.around, 'second/.openspec/spec.md'), '# Second\n');
			const edit = create(join(root.around, 'second/x.py'));
			return { seen: await receive(root, edit), promised: refused('path.absolute', edit) };
		}),
	);
});

/** Whether a code says that nothing was done: the guard's, or that of what moved since the plan was made. */
function isRefusal(code: string): boolean {
	return code.startsWith('path.') || code.startsWith('conflict.') || code === 'stale' || code === 'exit 3';
}
