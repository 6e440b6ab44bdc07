import assert from 'node:assert/strict';
import { workspaceFiles } from '../../../../../src/core/plan/files/workspaceFiles';
import { MemoryDisk } from '../../../support/memoryDisk';

describe('workspaceFiles', () => {
	it('lists what may be planned over', async () => {
		const disk = new MemoryDisk({
			'src/a.py': 'a',
			Dockerfile: 'FROM x',
			'.git/config': 'x',
			'.spec-ops/lock': 'x',
			'web/node_modules/x/index.js': 'x',
			'logo.png': 'x',
			'huge.txt': new Uint8Array(1024 * 1024 + 1),
		});
		disk.putLink('link.txt', 'src/a.py');

		assert.deepEqual(await workspaceFiles(disk).listFiles(), ['Dockerfile', 'src/a.py']);
	});

	it('leaves out what is ignored, at any depth, and other repositories', async () => {
		const disk = new MemoryDisk({
			'.gitignore': '*.log\n/out/\n',
			'a.log': 'x',
			'out/a.txt': 'x',
			'build/a.txt': 'x',
			'sub/.gitignore': '!keep.log\nlocal.txt\n',
			'sub/keep.log': 'x',
			'sub/local.txt': 'x',
			'sub/deep/local.txt': 'x',
			'lib/.git': 'gitdir: elsewhere',
			'lib/a.txt': 'x',
		});

		const files = await workspaceFiles(disk).listFiles();

		assert.deepEqual(files, ['.gitignore', 'build/a.txt', 'sub/.gitignore', 'sub/keep.log']);
	});

	it('leaves out built folders where nothing says what is ignored, but reads a file there', async () => {
		const files = workspaceFiles(new MemoryDisk({ 'build/Dockerfile': 'FROM x', 'a.txt': 'x' }));

		assert.deepEqual(await files.listFiles(), ['a.txt']);
		assert.equal(await files.readText('build/Dockerfile'), 'FROM x');
	});

	it('reads listed files by what they hold', async () => {
		const files = workspaceFiles(new MemoryDisk({ 'a.txt': 'x', 'b.dat': Uint8Array.of(65, 0, 66) }));

		assert.deepEqual(await files.listFiles(), ['a.txt', 'b.dat']);
		assert.equal(await files.readText('b.dat'), undefined);
		assert.equal(await files.readText('a.txt'), 'x');
	});

	it('reads text as it is stored', async () => {
		const disk = new MemoryDisk({ 'a.txt': '\uFEFFa\r\nb\n' });

		assert.equal(await workspaceFiles(disk).readText('a.txt'), '\uFEFFa\r\nb\n');
	});

	for (const path of [
		'missing.txt',
		'../a.txt',
		'src/../a.txt',
		'/etc/passwd',
		'src\\a.py',
		'.git/config',
		'binary.dat',
		'latin.txt',
		'link.txt',
		'linked/a.py',
		'out/a.txt',
	]) {
		it(`does not read ${path}`, async () => {
			const disk = new MemoryDisk({
				'a.txt': 'a',
				'src/a.py': 'a',
				'.git/config': 'x',
				'binary.dat': Uint8Array.of(1, 0, 2),
				'latin.txt': Uint8Array.of(0xe9, 0x61),
			});
			disk.putLink('link.txt', 'a.txt');
			disk.putLink('linked', 'src');
			disk.putLink('out', '/etc');

			assert.equal(await workspaceFiles(disk).readText(path), undefined);
		});
	}
});
