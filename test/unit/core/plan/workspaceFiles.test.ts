import assert from 'node:assert/strict';
import { workspaceFiles } from '../../../../src/core/plan/workspaceFiles';
import { MemoryDisk } from '../../support/memoryDisk';

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
