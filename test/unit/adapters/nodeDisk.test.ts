import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { unlink } from 'node:fs/promises';
import { nodeDisk } from '../../../src/adapters/nodeDisk';
import { readRegular } from '../../../src/adapters/regularFile';
import { DiskError } from '../../../src/core/host';
import { useTempFolder } from './tempFolder';

const bytes = (text: string) => new TextEncoder().encode(text);

const coded = (code: string) => (error: unknown) => error instanceof DiskError && error.code === code;

describe('nodeDisk', () => {
	const folder = useTempFolder();

	it('tells what stands at a path, links not followed', async () => {
		const disk = nodeDisk(folder.path);
		writeFileSync(folder.join('a.sh'), 'abc', { mode: 0o755 });
		symlinkSync('a.sh', folder.join('link'));
		mkdirSync(folder.join('d'));

		const entries = [await disk.stat('a.sh'), await disk.stat('link'), await disk.stat('d'), await disk.stat('a.sh/x')];

		assert.deepEqual(entries[0], { kind: 'file', size: 3, mode: 0o755, links: 1 });
		assert.deepEqual(
			entries.map(entry => entry?.kind),
			['file', 'link', 'folder', undefined],
		);
	});

	it('reads regular files only, and never waits for a pipe', async () => {
		const disk = nodeDisk(folder.path);
		writeFileSync(folder.join('a'), 'abc');
		symlinkSync('a', folder.join('link'));
		execFileSync('mkfifo', [folder.join('pipe')]);

		const read = [await disk.read('a'), await disk.read('link'), await disk.read('pipe'), await disk.read('none')];

		assert.deepEqual(read, [bytes('abc'), undefined, undefined, undefined]);
	});

	it('finds no file where it is removed between a look at it and its opening', async () => {
		writeFileSync(folder.join('a'), 'abc');

		// Steps begin in the order in which they were asked for: all the looks, the removal, what follows the looks. On a
		// busy machine the removal may still be overtaken by some of them.
		const reads = Array.from({ length: 100 }, () => readRegular(folder.join('a'), 'a'));
		const [found] = await Promise.all([Promise.all(reads), unlink(folder.join('a'))]);

		const whole = found.filter(content => content !== undefined);
		assert.ok(whole.length < found.length);
		assert.deepEqual(whole, Array(whole.length).fill(bytes('abc')));
	});

	it('resolves links of folders, and says where a path leads out', async () => {
		const disk = nodeDisk(folder.path);
		mkdirSync(folder.join('src'));
		symlinkSync('src', folder.join('lib'));
		symlinkSync('/', folder.join('out'));
		symlinkSync('nowhere', folder.join('dangling'));

		const paths = ['src/a', 'lib/a', 'lib/new/b', 'out/etc', 'dangling/x', 'dangling', '', 'a/b'];
		const real = await Promise.all(paths.map(path => disk.realPath(path)));

		assert.deepEqual(real, ['src/a', 'src/a', 'src/new/b', undefined, undefined, 'dangling', '', 'a/b']);
	});

	it('creates a file with exactly its mode, and never over another', async () => {
		const disk = nodeDisk(folder.path);
		const mask = process.umask(0o077);
		await disk.writeNew('a', bytes('abc'), 0o664).finally(() => process.umask(mask));
		symlinkSync('/nowhere', folder.join('link'));

		await assert.rejects(disk.writeNew('a', bytes('x'), 0o644), coded('exists'));
		await assert.rejects(disk.writeNew('link', bytes('x'), 0o644), coded('exists'));

		assert.equal(readFileSync(folder.join('a'), 'utf8'), 'abc');
		assert.equal(lstatSync(folder.join('a')).mode & 0o7777, 0o664);
	});

	it('never sets more than permissions', async () => {
		await nodeDisk(folder.path).writeNew('a', bytes('x'), 0o4755);

		assert.equal(lstatSync(folder.join('a')).mode & 0o7777, 0o755);
	});

	it('changes nothing outside the Root through a link', async () => {
		mkdirSync(folder.join('root'));
		mkdirSync(folder.join('other'));
		writeFileSync(folder.join('other/keep'), 'old');
		symlinkSync('../other', folder.join('root/out'));
		writeFileSync(folder.join('root/a'), 'a');
		const disk = nodeDisk(folder.join('root'));

		await assert.rejects(disk.writeNew('out/new', bytes('x'), 0o644), coded('outside'));
		await assert.rejects(disk.rename('a', 'out/keep'), coded('outside'));
		await assert.rejects(disk.link('a', 'out/b'), coded('outside'));
		await assert.rejects(disk.remove('out/keep'), coded('outside'));
		await assert.rejects(disk.append('out/keep', 3, bytes('x')), coded('outside'));
		await assert.rejects(disk.truncate('out/keep', 0), coded('outside'));
		await assert.rejects(disk.makeFolder('out/d'), coded('outside'));
		await assert.rejects(disk.read('out/keep'), coded('outside'));

		assert.deepEqual(readdirSync(folder.join('other')), ['keep']);
		assert.equal(readFileSync(folder.join('other/keep'), 'utf8'), 'old');
	});

	it('refuses paths that climb', async () => {
		const disk = nodeDisk(folder.join('root'));
		mkdirSync(folder.join('root'));

		for (const path of ['../a', 'a/../../b', '/a', 'a//b', './a']) {
			await assert.rejects(disk.writeNew(path, bytes('x'), 0o644), DiskError);
		}

		assert.deepEqual(readdirSync(folder.path), ['root']);
	});

	it('appends to a file of the expected length only, and creates one of length 0', async () => {
		const disk = nodeDisk(folder.path);
		await disk.append('log', 0, bytes('one\n'));
		await disk.append('log', 4, bytes('two\n'));

		await assert.rejects(disk.append('log', 4, bytes('three\n')), coded('changed'));
		await assert.rejects(disk.append('none', 4, bytes('x')), coded('missing'));

		assert.equal(readFileSync(folder.join('log'), 'utf8'), 'one\ntwo\n');
	});

	it('appends to no link, no pipe and no folder', async () => {
		const disk = nodeDisk(folder.path);
		writeFileSync(folder.join('real'), '');
		symlinkSync('real', folder.join('link'));
		execFileSync('mkfifo', [folder.join('pipe')]);
		mkdirSync(folder.join('d'));

		for (const path of ['link', 'pipe', 'd']) {
			await assert.rejects(disk.append(path, 0, bytes('x')), coded('not_regular'));
		}

		assert.equal(readFileSync(folder.join('real'), 'utf8'), '');
	});

	it('cuts, links, renames and removes', async () => {
		const disk = nodeDisk(folder.path);
		writeFileSync(folder.join('a'), 'abcdef');
		writeFileSync(folder.join('taken'), '');

		await disk.truncate('a', 3);
		await disk.link('a', 'b');
		await assert.rejects(disk.link('a', 'taken'), coded('exists'));
		await disk.rename('a', 'taken');
		await disk.makeFolder('x/y');
		await assert.rejects(disk.removeFolder('x'), DiskError);
		await disk.removeFolder('x/y');
		await disk.syncFolder('x');
		await assert.rejects(disk.remove('none'), coded('missing'));

		assert.deepEqual(await disk.list(''), ['b', 'taken', 'x']);
		assert.equal(readFileSync(folder.join('taken'), 'utf8'), 'abc');
	});

	it('knows its Root again where it was moved, and not in a copy', async () => {
		const names = async (name: string) => new Set(await nodeDisk(folder.join(name)).identity());
		mkdirSync(folder.join('root'));
		writeFileSync(folder.join('root/a'), 'a');
		const before = await names('root');

		cpSync(folder.join('root'), folder.join('copy'), { recursive: true });
		renameSync(folder.join('root'), folder.join('moved'));

		const shared = async (name: string) => [...(await names(name))].filter(known => before.has(known)).length;
		assert.deepEqual([await shared('moved'), await shared('copy')], [1, 0]);
	});

	it('counts hard links', async () => {
		writeFileSync(folder.join('a'), '');
		linkSync(folder.join('a'), folder.join('b'));

		const entry = await nodeDisk(folder.path).stat('a');

		assert.equal(entry?.links, 2);
	});
});
