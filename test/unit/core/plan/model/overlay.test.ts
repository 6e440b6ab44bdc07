import assert from 'node:assert/strict';
import fc from 'fast-check';
import { workspaceFiles } from '../../../../../src/core/plan/files/workspaceFiles';
import { checkEdits } from '../../../../../src/core/plan/guard/checkEdits';
import { createOverlay, type Overlay } from '../../../../../src/core/plan/model/overlay';
import { memoryHost } from '../../../support/memoryHost';

const stored = { 'a.txt': 'one\r\ntwo\r\n', 'b.txt': 'bee\n', 'dir/c.txt': '\uFEFFsea\n' };

function overlayOf(files: Readonly<Record<string, string>> = stored): Overlay {
	const host = memoryHost({ files });
	return createOverlay({ files: workspaceFiles(host.disk), guard: edits => checkEdits(host, edits) });
}

/** The edits in short, without what they were made from. */
const short = (overlay: Overlay) =>
	overlay
		.edits()
		.map(({ op, path, from, text }) =>
			[op, ...(from === undefined ? [] : [from]), path, text].filter(part => part !== undefined).join(' '),
		);

describe('createOverlay', () => {
	it('shows texts with plain line ends, and the model its own edits', async () => {
		const overlay = overlayOf();

		await overlay.write('a.txt', 'one\nthree\n');
		await overlay.write('new.txt', 'new\n');
		await overlay.remove('b.txt');

		assert.equal(await overlay.read('dir/c.txt'), 'sea\n');
		assert.equal(await overlay.read('a.txt'), 'one\nthree\n');
		assert.equal(await overlay.read('b.txt'), undefined);
		assert.deepEqual(await overlay.paths(), ['a.txt', 'dir/c.txt', 'new.txt']);
		assert.deepEqual(overlay.edits(), [
			{ op: 'modify', path: 'a.txt', text: 'one\nthree\n', basis: 'one\r\ntwo\r\n' },
			{ op: 'delete', path: 'b.txt', basis: 'bee\n' },
			{ op: 'create', path: 'new.txt', text: 'new\n' },
		]);
	});

	it('needs no edit for what is as it was in the end', async () => {
		const overlay = overlayOf();

		await overlay.write('a.txt', 'x');
		await overlay.write('a.txt', 'one\ntwo\n');
		await overlay.write('new.txt', 'x');
		await overlay.remove('new.txt');
		await overlay.move('b.txt', 'd.txt');
		await overlay.move('d.txt', 'b.txt');

		assert.deepEqual(overlay.edits(), []);
	});

	it('renames over several steps, with or without another text', async () => {
		const overlay = overlayOf();

		await overlay.move('a.txt', 'x.txt');
		await overlay.move('x.txt', 'y.txt');
		await overlay.move('b.txt', 'z.txt');
		await overlay.write('z.txt', 'bees\n');

		assert.deepEqual(short(overlay), ['rename a.txt y.txt', 'rename b.txt z.txt bees\n']);
	});

	it('lets two files change places without losing either', async () => {
		const overlay = overlayOf();

		await overlay.move('a.txt', 'x.txt');
		await overlay.move('b.txt', 'a.txt');
		await overlay.move('x.txt', 'b.txt');

		assert.deepEqual(short(overlay), ['modify a.txt bee\n', 'modify b.txt one\ntwo\n']);
	});

	it('makes a modified file of one that was deleted and made anew', async () => {
		const overlay = overlayOf();

		await overlay.remove('a.txt');
		await overlay.write('a.txt', 'new\n');

		assert.deepEqual(short(overlay), ['modify a.txt new\n']);
	});

	const refused: readonly (readonly [what: string, code: string, act: (overlay: Overlay) => Promise<unknown>])[] = [
		['a path that leads out', 'path.outside_root', overlay => overlay.write('../x', '')],
		['Git’s own folder', 'path.git_dir', overlay => overlay.move('a.txt', '.git/hooks/x')],
		['a spec', 'path.reserved', overlay => overlay.write('.openspec/spec.md', '')],
		['another spelling of a file', 'path.case_collision', overlay => overlay.write('A.txt', '')],
		['a file as a folder', 'path.not_regular', overlay => overlay.write('a.txt/x', '')],
		['half of a character', 'edit.bad_unicode', overlay => overlay.write('a.txt', '\ud800')],
		['a text that is too large', 'plan.too_large', overlay => overlay.write('a.txt', 'x'.repeat(3_000_000))],
		['a file that is there', 'conflict.exists', overlay => overlay.move('a.txt', 'b.txt')],
		['a file that is not there', 'conflict.base_changed', overlay => overlay.remove('nope')],
		['a picture that is there, though not listed', 'conflict.exists', overlay => overlay.write('logo.png', 'x')],
	];
	for (const [what, code, act] of refused) {
		it(`refuses ${what} at once, and stays as it is`, async () => {
			const overlay = overlayOf({ ...stored, 'logo.png': 'x' });
			await overlay.write('b.txt', 'changed\n');

			const refusal = await act(overlay);

			assert.equal(typeof refusal === 'object' && refusal !== null && Reflect.get(refusal, 'code'), code);
			assert.deepEqual(short(overlay), ['modify b.txt changed\n']);
		});
	}

	it('bounds the number of edits', async () => {
		const overlay = overlayOf();
		for (let at = 0; at < 500; at++) {
			await overlay.write(`n${at}.txt`, '');
		}

		const refusal = await overlay.write('one-more.txt', '');

		assert.equal(refusal?.code, 'plan.too_large');
		assert.equal(overlay.edits().length, 500);
	});

	it('always has edits that lead to what the model sees', async () => {
		const path = fc.constantFrom('a.txt', 'b.txt', 'dir/c.txt', 'd.txt', 'e.txt');
		const step = fc.oneof(
			fc.record({ kind: fc.constant('write' as const), path, text: fc.constantFrom('x\n', 'y\n', 'bee\n') }),
			fc.record({ kind: fc.constant('remove' as const), path }),
			fc.record({ kind: fc.constant('move' as const), path, to: path }),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
				const overlay = overlayOf({ 'a.txt': 'ay\n', 'b.txt': 'bee\n', 'dir/c.txt': 'sea\n' });
				for (const one of steps) {
					await (one.kind === 'write'
						? overlay.write(one.path, one.text)
						: one.kind === 'remove'
							? overlay.remove(one.path)
							: overlay.move(one.path, one.to));
				}

				const files = new Map([
					['a.txt', 'ay\n'],
					['b.txt', 'bee\n'],
					['dir/c.txt', 'sea\n'],
				]);
				const before = new Map(files);
				const edits = overlay.edits();
				for (const { op, path: gone, from } of edits) {
					if (op === 'delete' || op === 'rename') {
						assert.ok(files.delete(from ?? gone));
					}
				}
				for (const { op, path: to, from, text } of edits) {
					if (op !== 'delete') {
						assert.equal(before.has(to), op === 'modify');
						files.set(to, text ?? before.get(from ?? '') ?? '');
					}
				}

				const seen = await Promise.all((await overlay.paths()).map(async at => [at, await overlay.read(at)]));
				assert.deepEqual(Object.fromEntries(seen), Object.fromEntries(files));
			}),
			{ numRuns: 150 },
		);
	});
});
