import assert from 'node:assert/strict';
import { sha256 } from '../../../../src/core/hash';
import { storeObject } from '../../../../src/core/store/objectStore';
import { readRecordedBytes } from '../../../../src/core/store/readRecordedBytes';
import { memoryHost } from '../../support/memoryHost';

const path = 'src/hello.py';
const wanted = 'print("Hello")\n';
const state = { sha256: sha256(wanted) };

async function textOf(bytes: Promise<Uint8Array | undefined>): Promise<string | undefined> {
	const read = await bytes;
	return read && new TextDecoder().decode(read);
}

describe('readRecordedBytes', () => {
	it('takes the file itself where it still has these bytes', async () => {
		const host = memoryHost({ files: { [path]: wanted } });

		const text = await textOf(readRecordedBytes(host, path, state));

		assert.equal(text, wanted);
	});

	it('takes what was stored where the file has others', async () => {
		const host = memoryHost({ files: { [path]: 'other' } });
		await storeObject(host.disk, new TextEncoder().encode(wanted));

		const text = await textOf(readRecordedBytes(host, path, state));

		assert.equal(text, wanted);
	});

	it('looks through the commits of the file for exactly these bytes', async () => {
		const commits = [
			{ hash: 'c3', files: { [path]: 'newest' } },
			{ hash: 'c2', files: { [path]: wanted } },
			{ hash: 'c1', files: { [path]: 'oldest' } },
		];
		const host = memoryHost({ commits });

		const text = await textOf(readRecordedBytes(host, path, state));

		assert.equal(text, wanted);
	});

	it('gives nothing where no place has them', async () => {
		const host = memoryHost({ files: { [path]: 'other' }, commits: [{ hash: 'c1', files: { [path]: 'oldest' } }] });

		const bytes = await readRecordedBytes(host, path, state);

		assert.equal(bytes, undefined);
	});
});
