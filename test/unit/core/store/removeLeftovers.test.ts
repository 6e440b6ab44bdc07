import assert from 'node:assert/strict';
import { sha256 } from '../../../../src/core/hash';
import { DiskError } from '../../../../src/core/host';
import { objectPath } from '../../../../src/core/store/objectStore';
import { removeLeftovers } from '../../../../src/core/store/removeLeftovers';
import { tempBeside } from '../../../../src/core/store/tempName';
import { MemoryDisk } from '../../support/memoryDisk';

describe('removeLeftovers', () => {
	const path = 'src/a.txt';

	/** Names in the folder of the file. */
	const names = (disk: MemoryDisk) => disk.list('src');

	it('removes a second name of the file, so that it is no hard link any more', async () => {
		const disk = new MemoryDisk({ [path]: 'old' });
		await disk.link(path, tempBeside(path));

		await removeLeftovers(disk, [path]);

		assert.deepEqual(await names(disk), ['a.txt']);
		assert.equal((await disk.stat(path))?.links, 1);
		assert.equal(disk.text(path), 'old');
	});

	it('stores bytes that the file does not have before it removes them', async () => {
		const disk = new MemoryDisk({ [path]: 'new', [tempBeside(path)]: 'old' });

		await removeLeftovers(disk, [path]);

		assert.deepEqual(await names(disk), ['a.txt']);
		assert.equal(disk.text(objectPath(sha256('old'))), 'old');
	});

	it('leaves what stands for a file that is not there', async () => {
		const disk = new MemoryDisk({ [tempBeside(path)]: 'old' });

		await removeLeftovers(disk, [path]);

		assert.equal((await names(disk)).length, 1);
	});

	it('leaves what is of another file, and what only looks like its own', async () => {
		const others = { [tempBeside('src/b.txt')]: 'b', 'src/.spec-ops-mine': 'x', [`${tempBeside(path)}.bak`]: 'y' };
		const disk = new MemoryDisk({ [path]: 'a', ...others });

		await removeLeftovers(disk, [path]);

		assert.equal((await names(disk)).length, 4);
	});

	it('leaves what lies behind a link', async () => {
		const disk = new MemoryDisk({ 'real/a.txt': 'a', [tempBeside('real/a.txt')]: 'a' });
		disk.putLink('src', 'real');

		await removeLeftovers(disk, [path, '../a.txt']);

		assert.equal((await disk.list('real')).length, 2);
	});

	it('leaves what it cannot store or remove', async () => {
		const disk = new MemoryDisk({ [path]: 'new', [tempBeside(path)]: 'old' });
		disk.beforeStep = () => {
			throw new DiskError('full', path, 'made to fail');
		};

		await removeLeftovers(disk, [path]);

		assert.equal((await names(disk)).length, 2);
	});
});
