import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { simpleGit } from '../../../src/adapters/simpleGit';
import { useTempFolder } from './tempFolder';

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

describe('simpleGit', () => {
	const folder = useTempFolder();

	function git(...args: readonly string[]): string {
		const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
		return execFileSync('git', [...identity, ...args], { cwd: folder.path, encoding: 'utf8', stdio: 'pipe' }).trim();
	}

	function commit(path: string, content: string): string {
		writeFileSync(folder.join(path), content);
		git('add', '--', path);
		git('commit', '--quiet', '--message', path);
		return git('rev-parse', 'HEAD');
	}

	it('answers nothing outside a repository', async () => {
		const history = simpleGit(folder.path);

		const answers = [await history.head(), await history.commitsOf('a'), await history.isTracked('a')];
		const ignored = await history.ignored(['a']);

		assert.deepEqual([...answers, ignored], [undefined, [], false, []]);
	});

	it('answers nothing before the first commit', async () => {
		git('init', '--quiet');
		writeFileSync(folder.join('a'), 'x');
		git('add', 'a');
		const history = simpleGit(folder.path);

		const answers = [await history.head(), await history.commitsOf('a'), await history.isTracked('a')];

		assert.deepEqual(answers, [undefined, [], true]);
	});

	it('tells where the repository is kept, if that is elsewhere than its files', async () => {
		const answers: (string | undefined)[] = [await simpleGit(folder.path).foreignFolder()];
		git('init', '--quiet');
		mkdirSync(folder.join('sub'));
		answers.push(await simpleGit(folder.path).foreignFolder(), await simpleGit(folder.join('sub')).foreignFolder());
		git('init', '--quiet', '--separate-git-dir', folder.join('kept'), folder.join('apart'));
		git('init', '--quiet', folder.join('pointing'));
		writeFileSync(folder.join('pointing/.git/commondir'), folder.join('.git'));

		assert.deepEqual(answers, [undefined, undefined, undefined]);
		assert.equal(await simpleGit(folder.join('apart')).foreignFolder(), realpathSync(folder.join('kept')));
		assert.equal(await simpleGit(folder.join('pointing')).foreignFolder(), folder.join('.git'));
	});

	it('reads the commits of a file, newest first, and its bytes in each', async () => {
		git('init', '--quiet');
		const first = commit('a', 'one\r\n');
		commit('b', 'other');
		const second = commit('a', 'two');
		const history = simpleGit(folder.path);

		assert.equal(await history.head(), second);
		assert.deepEqual(await history.commitsOf('a'), [second, first]);
		assert.equal(text(await history.show(first, 'a')), 'one\r\n');
		assert.equal(await history.show(first, 'b'), undefined);
	});

	it('reads what an unresolved merge of a file began with, and nothing once it is resolved', async () => {
		git('init', '--quiet', '--initial-branch=main');
		mkdirSync(folder.join('sub'));
		commit('sub/a', 'base\n');
		git('checkout', '--quiet', '-b', 'other');
		commit('sub/a', 'theirs\n');
		git('checkout', '--quiet', 'main');
		commit('sub/a', 'ours\n');
		assert.throws(() => git('merge', 'other'));
		const history = simpleGit(folder.join('sub'));

		const began = text(await history.show(':1', 'a'));
		git('add', '--all');

		assert.equal(began, 'base\n');
		assert.equal(await history.show(':1', 'a'), undefined);
	});

	it('tells which files no commit would take, there or not, but never a tracked one', async () => {
		git('init', '--quiet');
		mkdirSync(folder.join('sub'));
		writeFileSync(folder.join('sub/kept.log'), 'x');
		git('add', '--', 'sub/kept.log');
		writeFileSync(folder.join('.gitignore'), '*.log\n/sub/out\n');
		const history = simpleGit(folder.join('sub'));

		const asked = ['kept.log', 'ä "b" [c]*.log', 'out/x', 'in/x', '-x.log'];
		const [ignored, none] = [await history.ignored(asked), await history.ignored(['in/x'])];

		assert.deepEqual(ignored, ['ä "b" [c]*.log', 'out/x', '-x.log']);
		assert.deepEqual(none, []);
	});

	it('works from a folder of the repository, with names that Git would take for patterns', async () => {
		git('init', '--quiet');
		mkdirSync(folder.join('sub'));
		const hash = commit('sub/[a]*.md', 'here');
		commit('sub/a.md', 'there');
		const history = simpleGit(folder.join('sub'));

		assert.deepEqual(await history.commitsOf('[a]*.md'), [hash]);
		assert.equal(text(await history.show(hash, '[a]*.md')), 'here');
		assert.equal(await history.isTracked('[a]*.md'), true);
		assert.equal(await history.isTracked('[a]?.md'), false);
	});

	it('works in a worktree and with a detached HEAD', async () => {
		git('init', '--quiet');
		const hash = commit('a', 'x');
		git('worktree', 'add', '--quiet', '--detach', 'tree');
		const history = simpleGit(folder.join('tree'));

		assert.equal(await history.head(), hash);
		assert.equal(text(await history.show(hash, 'a')), 'x');
	});

	it('takes no option for a commit', async () => {
		git('init', '--quiet');
		commit('a', 'x');

		const answer = await simpleGit(folder.path).show('--textconv HEAD', 'a');

		assert.equal(answer, undefined);
	});

	it('runs no program that the repository names', async () => {
		git('init', '--quiet');
		const first = commit('a', 'x');
		const planted = folder.join('planted.sh');
		writeFileSync(planted, `#!/bin/sh\ntouch "${folder.join('ran')}"\n`, { mode: 0o755 });
		const signed = git('cat-file', 'commit', first).replace(
			'\n\n',
			'\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n',
		);
		writeFileSync(folder.join('commit'), `${signed}\n`);
		git('reset', '--quiet', '--soft', git('hash-object', '-t', 'commit', '-w', 'commit'));
		for (const name of [
			'core.fsmonitor',
			'gpg.program',
			'core.pager',
			'diff.external',
			'filter.x.smudge',
			'core.sshCommand',
		]) {
			git('config', name, planted);
		}
		git('config', 'log.showSignature', 'true');
		writeFileSync(folder.join('.git/info/attributes'), '* filter=x diff=x\n');
		git('config', 'diff.x.textconv', planted);
		const history = simpleGit(folder.path);

		const head = (await history.head()) ?? '';
		const answers = [await history.commitsOf('a'), text(await history.show(head, 'a')), await history.isTracked('a')];

		assert.deepEqual(answers, [[head], 'x', true]);
		assert.ok(!existsSync(folder.join('ran')));
	});

	it('crash-14: does not read a bare repository that only lies there', async () => {
		git('init', '--quiet');
		commit('a', 'x');
		git('clone', '--quiet', '--bare', '.', 'bare');
		git('config', '--file', 'bare/config', 'core.worktree', folder.path);

		const answer = await simpleGit(folder.join('bare')).head();

		assert.equal(answer, undefined);
	});
});
