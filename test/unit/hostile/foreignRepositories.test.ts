import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleGit } from '../../../src/adapters/simpleGit';
import { hostileCase } from '../../support/hostile/hostileCase';
import { useCli } from '../cli/useCli';
import {
	changedBetween,
	type HostileRoot,
	historyPath,
	inRoot,
	plant,
	specPath,
	specText,
} from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { call, errorOf } from './support/processes';

const verify = '## Verify\n\n```bash\ntouch ../ran-command\n```\n';

/** Run Git in a folder. */
function git(folder: string, ...args: readonly string[]): void {
	const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
	execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
}

/** Programs that Git would start by the settings of a repository; each leaves a mark beside the Root. */
function plantPrograms(root: HostileRoot, gitFolder: string): void {
	const program = join(root.around, 'planted.sh');
	writeFileSync(program, `#!/bin/sh\ntouch "${join(root.around, 'ran-program')}"\n`, { mode: 0o755 });
	for (const name of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external', 'gpg.program']) {
		execFileSync('git', ['config', '--file', join(gitFolder, 'config'), name, program]);
	}
	plant(join(gitFolder, 'hooks/post-index-change'), `#!/bin/sh\ntouch "${join(root.around, 'ran-program')}"\n`);
}

const ran = ({ around }: HostileRoot) => ['ran-program', 'ran-command'].filter(name => existsSync(join(around, name)));

describe('repositories that are not the Root’s own', () => {
	const cli = useCli();

	hostileCase(
		'crash-13',
		'a Git folder that points to a trusted one elsewhere brings neither its trust nor its programs',
		() =>
			inTurn(['gitdir', 'commondir'] as const, way =>
				inRoot(async root => {
					const trusted = join(root.around, 'trusted');
					mkdirSync(trusted);
					plant(join(trusted, specPath), `${specText}\n${verify}`);
					git(trusted, 'init', '--quiet');
					git(trusted, 'add', '--all');
					git(trusted, 'commit', '--quiet', '--message', 'Start');
					// What the user approved there was approved for that folder.
					await call(root, cli.script, ['adopt', '--auto-approve', '--no-verify'], { cwd: trusted });
					plantPrograms(root, join(trusted, '.git'));
					if (way === 'gitdir') {
						plant(join(root.folder, '.git'), `gitdir: ${join(trusted, '.git')}\n`);
					} else {
						plant(join(root.folder, '.git/HEAD'), 'ref: refs/heads/main\n');
						plant(join(root.folder, '.git/commondir'), `${join(trusted, '.git')}\n`);
						plant(join(root.folder, '.git/gitdir'), `${join(root.folder, '.git')}\n`);
					}
					plant(join(root.folder, specPath), `${specText}\n${verify}`);
					const before = root.snapshot();
					const calls = [
						await call(root, cli.script, ['verify', '--json']),
						await call(root, cli.script, ['adopt', '--json']),
						await call(root, cli.script, ['plan', '--json']),
					];
					const changed = changedBetween(before, root.snapshot()).filter(name => name.startsWith('trusted'));
					return [calls.slice(0, 2).map(errorOf), calls[2]?.exit, ran(root), changed];
				}),
			).then(seen => ({ seen, promised: Array(2).fill([['apply.not_approved', 'apply.not_approved'], 0, [], []]) })),
	);

	hostileCase('crash-14', 'a bare repository in a folder is neither read nor obeyed', () =>
		inRoot(
			async root => {
				const bare = join(root.folder, 'vendor/lib');
				git(root.folder, 'clone', '--quiet', '--bare', '.', bare);
				plantPrograms(root, bare);
				plant(join(bare, specPath), specText);
				const before = root.snapshot();
				const heads = [await simpleGit(bare).head(), await simpleGit(root.folder).head()];
				const calls = [
					await call(root, cli.script, ['plan', '--json'], { cwd: bare }),
					await call(root, cli.script, ['adopt', '--auto-approve', '--no-verify', '--json'], { cwd: bare }),
					await call(root, cli.script, ['plan', '--json']),
				];
				const changed = changedBetween(before, root.snapshot()).filter(
					name => name !== 'home' && !name.startsWith(`ws/vendor/lib/${historyPath}`),
				);
				return {
					seen: {
						heads: heads.map(head => head === undefined),
						exits: calls.map(({ exit }) => exit),
						ran: ran(root),
						changed,
					},
					promised: { heads: [true, false], exits: [0, 0, 0], ran: [], changed: [] },
				};
			},
			{ git: true },
		),
	);
});
