import assert from 'node:assert/strict';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { FolderListings } from '../../../src/adapters/folderListings';
import { useTempFolder } from './tempFolder';

describe('folder listings', () => {
	const folder = useTempFolder();

	it('read a folder once', () => {
		writeFileSync(folder.join('a.md'), '');
		const listings = new FolderListings();
		listings.entriesOf(folder.path);

		writeFileSync(folder.join('b.md'), '');

		assert.deepEqual(listings.namesIn(folder.path), ['a.md']);
		assert.equal(listings.exists(folder.join('b.md')), false);
	});

	it('hold nothing for what is no folder', () => {
		writeFileSync(folder.join('a.md'), '');
		const listings = new FolderListings();

		const found = [folder.join('a.md'), folder.join('gone')].map(path => listings.entriesOf(path));

		assert.deepEqual(found, [[], []]);
	});

	it('know regular files of folders that were read, and of no others', () => {
		mkdirSync(folder.join('sub'));
		writeFileSync(folder.join('A.md'), '');
		symlinkSync(folder.join('A.md'), folder.join('link.md'));
		const listings = new FolderListings();
		const unread = listings.isFile(folder.join('A.md'));
		listings.entriesOf(folder.path);

		const found = ['A.md', 'a.md', 'link.md', 'sub', 'gone.md'].filter(name => listings.isFile(folder.join(name)));

		assert.equal(unread, false);
		assert.deepEqual(found, ['A.md']);
	});

	it('tell the same of a path as the disk, whether its folder was read or not', () => {
		mkdirSync(folder.join('sub'));
		writeFileSync(folder.join('Read me.md'), '');
		writeFileSync(folder.join('größe.md'), '');
		symlinkSync(folder.join('sub'), folder.join('to-sub'));
		symlinkSync(folder.join('gone'), folder.join('to-nothing'));
		const names = ['sub', 'Read me.md', 'read me.md', 'größe.md', 'gro\u0308ße.md', 'to-sub', 'to-nothing', 'gone'];
		const paths = names.map(name => folder.join(name));
		const unread = new FolderListings();
		const read = new FolderListings();
		read.entriesOf(folder.path);

		const told = [unread, read].map(listings => paths.map(path => listings.exists(path)));

		const expected = paths.map(path => existsSync(path));
		assert.deepEqual(told, [expected, expected]);
	});
});
