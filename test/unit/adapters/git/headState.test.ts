import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { headState } from '../../../../src/adapters/git/headState';
import { useTempFolder } from '../tempFolder';

describe('headState', () => {
	const folder = useTempFolder();

	function gitIn(cwd: string, ...args: readonly string[]): string {
		const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
		return execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
	}

	function git(...args: readonly string[]): string {
		return gitIn(folder.path, ...args);
	}

	function commit(message: string): string {
		git('commit', '--quiet', '--allow-empty', '--message', message);
		return git('rev-parse', 'HEAD');
	}

	/** The commit in what is told, as Git would tell it. */
	async function hashIn(path = folder.path): Promise<string | undefined> {
		return (await headState(path))?.split(' ').find(word => /^[0-9a-f]{40}$/.test(word));
	}

	it('is that of the commit, and another one with each', async () => {
		git('init', '--quiet');
		const first = commit('first');
		const before = await headState(folder.path);

		const second = commit('second');

		assert.equal(await hashIn(), second);
		assert.notEqual(await headState(folder.path), before);
		git('reset', '--quiet', '--hard', first);
		assert.equal(await headState(folder.path), before);
	});

	it('is found from a folder below, with a detached HEAD and in packed refs', async () => {
		git('init', '--quiet');
		const first = commit('first');
		const second = commit('second');
		mkdirSync(folder.join('a/b'), { recursive: true });

		git('pack-refs', '--all');
		const packed = await hashIn(folder.join('a/b'));
		git('checkout', '--quiet', '--detach', first);

		assert.equal(packed, second);
		assert.equal(await hashIn(), first);
	});

	it('is that of a worktree, and of a repository that is kept elsewhere', async () => {
		git('init', '--quiet', '--initial-branch=main');
		const first = commit('first');
		git('worktree', 'add', '--quiet', '-b', 'side', folder.join('tree'));
		const second = commit('second');
		git('init', '--quiet', '--separate-git-dir', folder.join('kept'), folder.join('apart'));
		gitIn(folder.join('apart'), 'commit', '--quiet', '--allow-empty', '--message', 'apart');

		assert.equal(await hashIn(), second);
		assert.equal(await hashIn(folder.join('tree')), first);
		assert.equal(await hashIn(folder.join('apart')), gitIn(folder.join('apart'), 'rev-parse', 'HEAD'));
	});

	it('is not told before the first commit, without a repository, and of what is no repository', async () => {
		const without = await headState(folder.path);
		git('init', '--quiet');
		const unborn = await headState(folder.path);
		commit('first');
		mkdirSync(folder.join('fake/.git'), { recursive: true });
		writeFileSync(folder.join('fake/.git/HEAD'), 'ref: refs/../../../secret\n');
		mkdirSync(folder.join('linked'));
		symlinkSync(folder.join('.git'), folder.join('linked/.git'));

		const strange = [await headState(folder.join('fake')), await headState(folder.join('linked'))];

		assert.deepEqual([without, unborn, ...strange], [undefined, undefined, undefined, undefined]);
	});
});
