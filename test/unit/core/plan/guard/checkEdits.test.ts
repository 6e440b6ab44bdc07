import assert from 'node:assert/strict';
import { checkEdits } from '../../../../../src/core/plan/guard/checkEdits';
import type { GuardedEdit } from '../../../../../src/core/plan/guard/guardedEdit';
import { tempBeside } from '../../../../../src/core/store/tempName';
import { type MemoryHost, memoryHost } from '../../../support/memoryHost';

const create = (path: string, text = 'x\n'): GuardedEdit => ({ op: 'create', path, text });
const modify = (path: string, text = 'x\n'): GuardedEdit => ({ op: 'modify', path, text });
const remove = (path: string): GuardedEdit => ({ op: 'delete', path });
const rename = (from: string, path: string): GuardedEdit => ({ op: 'rename', from, path });

async function codeOf(host: MemoryHost, ...edits: readonly GuardedEdit[]): Promise<string | undefined> {
	const before = host.disk.snapshot();
	const failure = await checkEdits(host, edits);
	assert.deepEqual(host.disk.snapshot(), before, 'the guard wrote something');
	return failure?.code;
}

const withFiles = (...paths: readonly string[]) =>
	memoryHost({ files: Object.fromEntries(paths.map(path => [path, 'old\n'])) });

describe('checkEdits', () => {
	it('lets one of each kind through', async () => {
		const host = withFiles('a.txt', 'b.txt', 'c.txt');

		const code = await codeOf(host, create('new/x.txt'), modify('a.txt'), remove('b.txt'), rename('c.txt', 'd.txt'));

		assert.equal(code, undefined);
	});

	for (const edit of [
		create('.git/x'),
		modify('.git/x'),
		remove('.git/x'),
		rename('.git/x', 'a'),
		rename('a', '.git/x'),
	]) {
		it(`path-09: guards ${edit.op} of ${edit.path}${edit.from === undefined ? '' : ` from ${edit.from}`}`, async () => {
			const code = await codeOf(withFiles('a', '.git/x'), edit);

			assert.equal(code, 'path.git_dir');
		});
	}

	it('path-22: shows a name with escapes in them made visible', async () => {
		const failure = await checkEdits(memoryHost(), [create('a\u001b[2Jb\u202e.txt')]);

		assert.match(failure?.message ?? '', /“a\\u\{1b\}\[2Jb\\u\{202e\}\.txt”/);
	});

	it('path-24: refuses a name that another Unicode form of stands there', async () => {
		const codes = [
			await codeOf(withFiles('cafe\u0301.txt'), create('caf\u00e9.txt')),
			await codeOf(memoryHost(), create('d/cafe\u0301.txt'), create('d/caf\u00e9.txt')),
		];

		assert.deepEqual(codes, ['path.unicode_collision', 'path.unicode_collision']);
	});

	it('path-25: refuses a name that stands there in another case, also of a folder', async () => {
		const codes = [
			await codeOf(withFiles('readme.md'), create('README.md')),
			await codeOf(withFiles('Src/a'), create('src/b')),
			await codeOf(memoryHost(), create('readme.md'), create('README.md')),
			await codeOf(withFiles('a'), rename('a', 'A')),
		];

		assert.deepEqual(codes, Array(4).fill('path.case_collision'));
	});

	it('path-45: refuses what leads out through a link, and a link itself', async () => {
		const host = withFiles('a.txt');
		host.disk.putLink('out', '/elsewhere');
		host.disk.putLink('link.txt', 'a.txt');

		const codes = [await codeOf(host, create('out/x')), await codeOf(host, modify('link.txt'))];

		assert.deepEqual(codes, ['path.symlink_escape', 'path.symlink_escape']);
	});

	it('judges the path that a link inside the Root leads to', async () => {
		const host = withFiles('.git/config', 'src/a');
		host.disk.putLink('hooks', '.git');
		host.disk.putLink('lib', 'src');

		const codes = [await codeOf(host, modify('hooks/config')), await codeOf(host, modify('lib/a'))];

		assert.deepEqual(codes, ['path.git_dir', 'path.not_canonical']);
	});

	it('path-49: refuses a file that has another name', async () => {
		const host = withFiles('a.txt');
		await host.disk.link('a.txt', 'b.txt');

		const code = await codeOf(host, modify('a.txt'));

		assert.equal(code, 'path.hard_link');
	});

	it('path-49: takes the second names that a killed writer left for what they are', async () => {
		const host = withFiles('src/a.txt', 'src/b.txt');
		await host.disk.link('src/a.txt', tempBeside('src/a.txt'));
		await host.disk.link('src/b.txt', tempBeside('src/a.txt'));

		const codes = [await codeOf(host, modify('src/a.txt')), await codeOf(host, modify('src/b.txt'))];

		assert.deepEqual(codes, [undefined, 'path.hard_link']);
	});

	it('path-52: refuses a file that Git ignores, at both ends of a rename', async () => {
		const host = memoryHost({ files: { a: 'x\n', 'out/b': 'x\n' }, ignored: ['out/b', 'out/new'] });

		const codes = [
			await codeOf(host, modify('out/b')),
			await codeOf(host, create('out/new')),
			await codeOf(host, rename('a', 'out/new')),
			await codeOf(host, rename('out/b', 'c')),
			await codeOf(host, create('out/kept')),
		];

		assert.deepEqual(codes, [...Array(4).fill('path.ignored'), undefined]);
	});

	it('path-50, edit-07: refuses what is no regular file, for every operation', async () => {
		const host = withFiles('folder/a.txt', 'b');

		const codes = [
			await codeOf(host, modify('folder')),
			await codeOf(host, remove('folder')),
			await codeOf(host, rename('folder', 'x')),
			await codeOf(host, rename('b', 'folder')),
			await codeOf(host, create('b/x')),
		];

		assert.deepEqual(codes, Array(5).fill('path.not_regular'));
	});

	it('edit-07: refuses to delete the Root, and specs', async () => {
		const host = withFiles('.openspec/spec.md');

		const codes = [
			await codeOf(host, remove('.')),
			await codeOf(host, remove('')),
			await codeOf(host, remove('.openspec')),
		];

		assert.deepEqual(codes, ['path.not_canonical', 'path.not_canonical', 'path.reserved']);
	});

	it('path-51: refuses a path in a repository below the Root', async () => {
		const host = withFiles('sub/.git', 'sub/src/a.txt', '.git/config');

		const codes = [await codeOf(host, modify('sub/src/a.txt')), await codeOf(host, create('top.txt'))];

		assert.deepEqual(codes, ['path.submodule', undefined]);
	});

	it('edit-05: refuses to create over a file, and to rename over one', async () => {
		const host = withFiles('a', 'b');

		const codes = [await codeOf(host, create('a')), await codeOf(host, rename('a', 'b'))];

		assert.deepEqual(codes, ['conflict.exists', 'conflict.exists']);
	});

	it('edit-03: refuses to change what is not there', async () => {
		const codes = [await codeOf(memoryHost(), modify('a')), await codeOf(memoryHost(), remove('a'))];

		assert.deepEqual(codes, ['conflict.base_changed', 'conflict.base_changed']);
	});

	it('edit-11: refuses two edits of one path, a swap, and a file that is a folder', async () => {
		const host = withFiles('a', 'b');

		const codes = [
			await codeOf(host, modify('a'), remove('a')),
			await codeOf(host, create('n'), rename('a', 'n')),
			await codeOf(host, rename('a', 'b'), rename('b', 'a')),
			await codeOf(host, create('n'), create('n/m')),
		];

		assert.deepEqual(codes, Array(4).fill('plan.duplicate_path'));
	});

	it('edit-12: refuses what is too large', async () => {
		const big = 'x'.repeat(2 * 1024 * 1024);
		const many = Array.from({ length: 501 }, (_, index) => create(`f${index}`));
		const heavy = Array.from({ length: 11 }, (_, index) => create(`f${index}`, big));

		const codes = [
			await codeOf(memoryHost(), create('a', big)),
			await codeOf(memoryHost(), create('a', `${big}x`)),
			await codeOf(memoryHost(), ...many),
			await codeOf(memoryHost(), ...heavy),
		];

		assert.deepEqual(codes, [undefined, 'plan.too_large', 'plan.too_large', 'plan.too_large']);
	});

	it('edit-13: refuses NUL and half characters', async () => {
		const codes = [
			await codeOf(memoryHost(), create('a', 'a\0b')),
			await codeOf(memoryHost(), create('a', 'a\ud800b')),
		];

		assert.deepEqual(codes, ['edit.binary', 'edit.bad_unicode']);
	});

	it('edit-14: refuses to modify what is no UTF-8 text', async () => {
		const host = memoryHost({
			files: { 'a.png': new Uint8Array([0x89, 0x50, 0, 1]), latin: new Uint8Array([0x66, 0xe9]) },
		});

		const codes = [
			await codeOf(host, modify('a.png')),
			await codeOf(host, modify('latin')),
			await codeOf(host, remove('latin')),
		];

		assert.deepEqual(codes, ['edit.binary', 'edit.binary', undefined]);
	});

	it('refuses a create or modify without a text', async () => {
		const code = await codeOf(memoryHost(), { op: 'create', path: 'a' });

		assert.equal(code, 'plan.invalid');
	});
});
