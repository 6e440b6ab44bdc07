import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { nodeDisk } from '../../../src/adapters/nodeDisk';
import { useTempFolder } from '../adapters/tempFolder';
import { buildProgram } from './buildProgram';

/** A user and a group that need no account. */
const somebody = 54_321;

describe('a file of another user', () => {
	const folder = useTempFolder();

	beforeEach(function () {
		if (process.getuid?.() !== 0) {
			this.skip();
		}
		writeFileSync(folder.join('file'), 'old', { mode: 0o644 });
		chownSync(folder.join('file'), somebody, somebody);
	});

	it('keeps its owner and its group when it is replaced', async () => {
		const disk = nodeDisk(folder.path);
		await disk.writeNew('temp', new TextEncoder().encode('new'), 0o600);

		await disk.rename('temp', 'file');

		const { uid, gid, mode } = statSync(folder.join('file'));
		assert.deepEqual([uid, gid, mode & 0o777], [somebody, somebody, 0o600]);
		assert.equal(readFileSync(folder.join('file'), 'utf8'), 'new');
	});

	it('is not replaced by one who cannot give it back to them', async () => {
		const program = await buildProgram('test/unit/processes/replaceFile.ts', folder.join('program'));
		chmodSync(folder.path, 0o777);
		chmodSync(folder.join('program'), 0o755);

		const said = execFileSync(process.execPath, [program, folder.path], { uid: somebody + 1, gid: somebody + 1 });

		assert.equal(String(said), 'owner');
		assert.equal(readFileSync(folder.join('file'), 'utf8'), 'old');
	});
});
