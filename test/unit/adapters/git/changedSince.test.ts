import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { simpleGit } from '../../../../src/adapters/simpleGit';
import type { CancellationToken, TreeChange } from '../../../../src/core/host';
import { useTempFolder } from '../tempFolder';

const neverCancelled: CancellationToken = {
	isCancellationRequested: false,
	onCancellationRequested: () => ({ dispose: () => {} }),
};
const isWindows = process.platform === 'win32';

describe('changedSince', () => {
	const folder = useTempFolder();

	function git(...args: readonly string[]): string {
		const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
		const options = { cwd: folder.path, encoding: 'utf8', stdio: 'pipe' } as const;
		return execFileSync('git', [...identity, ...args], options).trim();
	}

	function write(path: string, text: string): void {
		mkdirSync(folder.join(...path.split('/').slice(0, -1)), { recursive: true });
		writeFileSync(folder.join(path), text);
	}

	/** A repository with one commit of these files. */
	function commit(files: Readonly<Record<string, string>>): string {
		git('init', '--quiet');
		for (const [path, text] of Object.entries(files)) {
			write(path, text);
		}
		git('add', '--all');
		git('commit', '--quiet', '--message', 'first');
		return git('rev-parse', 'HEAD');
	}

	async function changes(commit?: string, root = folder.path, isWanted: (path: string) => boolean = () => true) {
		const found = await simpleGit(root).changedSince(commit, isWanted, neverCancelled);
		return found?.map(({ path, before, now }: TreeChange) =>
			[path, typeof before === 'string' ? before : before.mode, now].join(' '),
		);
	}

	it('finds what was changed, added and removed, staged or not, and nothing that is ignored', async () => {
		const first = commit({
			'a.txt': 'a\n',
			'b.txt': 'b\n',
			'c.txt': 'c\n',
			'same.txt': 's\n',
			'.gitignore': '*.log\n',
		});
		write('a.txt', 'A\n');
		rmSync(folder.join('b.txt'));
		git('rm', '--quiet', '--cached', 'c.txt');
		write('new/d.txt', 'd\n');
		write('staged.txt', 'e\n');
		git('add', 'staged.txt');
		write('debug.log', 'x');

		const found = await changes(first);

		assert.deepEqual(found, [
			'a.txt 100644 file',
			'b.txt 100644 nothing',
			'new/d.txt nothing file',
			'staged.txt nothing file',
		]);
	});

	it('compares with an older commit, so that what was committed since is found', async () => {
		const first = commit({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
		write('a.txt', 'A\n');
		rmSync(folder.join('b.txt'));
		write('c.txt', 'c\n');
		git('add', '--all');
		git('commit', '--quiet', '--message', 'second');

		const found = await changes(first);

		assert.deepEqual(found, ['a.txt 100644 file', 'b.txt 100644 nothing', 'c.txt nothing file']);
		assert.deepEqual(await changes(git('rev-parse', 'HEAD')), []);
	});

	it('takes every file for new before the first commit, and knows nothing without a repository', async () => {
		const outside = await changes();
		git('init', '--quiet');
		write('a.txt', 'a\n');
		write('b.txt', 'b\n');
		git('add', 'a.txt');

		const found = await changes();

		assert.equal(outside, undefined);
		assert.deepEqual(found, ['a.txt nothing file', 'b.txt nothing file']);
	});

	it('names files from the Root where that is a folder of the repository, and none beside it', async () => {
		const first = commit({ 'app/a.txt': 'a\n', 'app/b.txt': 'b\n', 'other.txt': 'o\n' });
		write('app/a.txt', 'A\n');
		rmSync(folder.join('app', 'b.txt'));
		git('add', '--all');
		write('app/c.txt', 'c\n');
		write('other.txt', 'O\n');

		const found = await changes(first, folder.join('app'));

		assert.deepEqual(found, ['a.txt 100644 file', 'b.txt 100644 nothing', 'c.txt nothing file']);
	});

	it('knows names with blanks, quotes, line breaks and letters of any script', async function () {
		if (isWindows) {
			this.skip();
		}
		const names = [' a "b".txt', 'line\nbreak.txt', 'Grüße.txt', 'tab\t.txt'];
		const first = commit(Object.fromEntries(names.map(name => [name, 'x\n'])));
		for (const name of names) {
			write(name, 'y\n');
		}

		const found = await simpleGit(folder.path).changedSince(first, () => true, neverCancelled);

		assert.deepEqual(found?.map(({ path }) => path).sort(), [...names].sort());
	});

	it('takes other line ends for no change', async () => {
		const first = commit({ 'a.txt': 'one\ntwo\n' });
		write('a.txt', 'one\r\ntwo\r\n');

		assert.deepEqual(await changes(first), []);
	});

	it('takes a change of the executable mode for one', async function () {
		if (isWindows) {
			this.skip();
		}
		const first = commit({ 'a.sh': 'true\n' });
		chmodSync(folder.join('a.sh'), 0o755);

		assert.deepEqual(await changes(first), ['a.sh 100644 file']);
		git('config', 'core.fileMode', 'false');
		assert.deepEqual(await changes(first), [], 'on a disk without modes');
	});

	it('tells links, files behind links and other repositories from files', async function () {
		if (isWindows) {
			this.skip();
		}
		const first = commit({ 'a.txt': 'a\n', 'sub/b.txt': 'b\n', 'real/c.txt': 'c\n' });
		rmSync(folder.join('a.txt'));
		symlinkSync('real/c.txt', folder.join('a.txt'));
		rmSync(folder.join('sub'), { recursive: true });
		symlinkSync('real', folder.join('sub'));
		mkdirSync(folder.join('nested'));
		execFileSync('git', ['init', '--quiet'], { cwd: folder.join('nested') });
		write('nested/d.txt', 'd\n');

		const found = await changes(first);

		assert.deepEqual(found, [
			'a.txt 100644 other',
			'nested nothing other',
			'sub nothing other',
			'sub/b.txt 100644 other',
		]);
	});

	it('takes a link that is as it was committed for no change', async function () {
		if (isWindows) {
			this.skip();
		}
		git('init', '--quiet');
		symlinkSync('elsewhere', folder.join('link'));
		git('add', '--all');
		git('commit', '--quiet', '--message', 'link');

		const same = await changes(git('rev-parse', 'HEAD'));
		rmSync(folder.join('link'));
		symlinkSync('other', folder.join('link'));

		assert.deepEqual(same, []);
		assert.deepEqual(await changes(git('rev-parse', 'HEAD')), ['link other other']);
	});

	it('leaves out what a sparse checkout leaves out', async () => {
		const first = commit({ 'in/a.txt': 'a\n', 'out/b.txt': 'b\n' });
		git('sparse-checkout', 'set', 'in');

		assert.deepEqual(existsSync(folder.join('out', 'b.txt')), false);
		assert.deepEqual(await changes(first), []);
	});

	it('runs no filter, hook or monitor that the repository names, also where Git would compare the bytes', async function () {
		if (isWindows) {
			this.skip();
		}
		const first = commit({ 'a.txt': 'a\n', '.gitattributes': '*.txt filter=planted\n' });
		const planted = `touch '${folder.join('ran')}'; cat`;
		git('config', 'filter.planted.clean', planted);
		git('config', 'filter.planted.process', planted);
		git('config', 'core.fsmonitor', planted);
		// An index that is older than its files makes Git look into them.
		utimesSync(folder.join('.git', 'index'), new Date(0), new Date(0));

		const found = await changes(first);

		assert.deepEqual(found, []);
		assert.equal(existsSync(folder.join('ran')), false);
		git('diff-index', 'HEAD');
		assert.equal(existsSync(folder.join('ran')), true, 'the plant works');
	});

	it('looks at wanted files only, and at none once it is told to stop', async () => {
		const first = commit({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
		write('a.txt', 'A\n');
		write('b.txt', 'B\n');

		const wanted = await changes(first, folder.path, path => path === 'b.txt');
		const stopped = await simpleGit(folder.path).changedSince(first, () => true, {
			...neverCancelled,
			isCancellationRequested: true,
		});

		assert.deepEqual(wanted, ['b.txt 100644 file']);
		assert.deepEqual(stopped, []);
	});
});

describe('commitOf', () => {
	const folder = useTempFolder();

	it('gives the commit of a revision, and nothing for what is none or could be read otherwise', async () => {
		const run = (...args: readonly string[]) =>
			execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=t@example.org', ...args], {
				cwd: folder.path,
				encoding: 'utf8',
			}).trim();
		run('init', '--quiet', '--initial-branch=main');
		run('commit', '--quiet', '--allow-empty', '--message', 'one');
		run('commit', '--quiet', '--allow-empty', '--message', 'two');
		const git = simpleGit(folder.path);
		const [head, before] = [run('rev-parse', 'HEAD'), run('rev-parse', 'HEAD~1')];

		assert.equal(await git.commitOf('main'), head);
		assert.equal(await git.commitOf('HEAD~1'), before);
		assert.equal(await git.commitOf(before.slice(0, 10)), before);
		for (const other of ['nowhere', '--all', 'HEAD..main', ':/two', 'HEAD --', '']) {
			assert.equal(await git.commitOf(other), undefined, other);
		}
	});
});
