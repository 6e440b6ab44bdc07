import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { CommitMemory } from '../../../../src/adapters/git/commitMemory';
import { useTempFolder } from '../tempFolder';

const [one, two] = ['1'.repeat(40), '2'.repeat(40)];

describe('CommitMemory', () => {
	const folder = useTempFolder();
	let asked: string[];

	beforeEach(() => {
		asked = [];
		mkdirSync(folder.join('.git'));
		headAt(one);
	});

	function headAt(hash: string): void {
		writeFileSync(folder.join('.git/HEAD'), `${hash}\n`);
	}

	function answer<T>(what: string, given: T): () => Promise<T> {
		return async () => {
			asked.push(what);
			return given;
		};
	}

	it('asks for the commits of a path once, until HEAD moves', async () => {
		const memory = new CommitMemory(folder.path);

		const before = [await memory.commitsOf('a', answer('a', [one])), await memory.commitsOf('a', answer('a', []))];
		headAt(two);
		const after = await memory.commitsOf('a', answer('a', [two, one]));

		assert.deepEqual([...before, after], [[one], [one], [two, one]]);
		assert.deepEqual(asked, ['a', 'a']);
	});

	it('keeps no answer that came while HEAD moved, and none that there is nothing', async () => {
		const memory = new CommitMemory(folder.path);
		const moving = async () => {
			headAt(two);
			return [two];
		};

		await memory.commitsOf('a', moving);
		headAt(one);
		const again = await memory.commitsOf('a', answer('a', [one]));
		await memory.commitsOf('b', answer('b', []));
		await memory.commitsOf('b', answer('b', []));

		assert.deepEqual(again, [one]);
		assert.deepEqual(asked, ['a', 'b', 'b']);
	});

	it('asks for a file in a commit once, by its full hash alone', async () => {
		const memory = new CommitMemory(folder.path);
		const bytes = new Uint8Array([1]);

		for (const commit of [one, one, '1111111', '1111111', ':1', ':1']) {
			await memory.file(commit, 'a', answer(commit, bytes));
		}
		await memory.file(two, 'a', answer(two, undefined));
		await memory.file(two, 'a', answer(two, undefined));

		assert.deepEqual(asked, [one, '1111111', '1111111', ':1', ':1', two, two]);
	});

	it('keeps so many bytes, those that came last, and no large file', async () => {
		const memory = new CommitMemory(folder.path);
		const names = Array.from({ length: 10 }, (_, index) => `file ${index}`);

		for (const name of names) {
			await memory.file(one, name, answer(name, new Uint8Array(2 * 1024 * 1024)));
		}
		await memory.file(one, 'file 9', answer('file 9', undefined));
		await memory.file(one, 'file 0', answer('file 0', undefined));
		await memory.file(one, 'large', answer('large', new Uint8Array(2 * 1024 * 1024 + 1)));
		await memory.file(one, 'large', answer('large', undefined));

		assert.deepEqual(asked, [...names, 'file 0', 'large', 'large']);
	});
});
