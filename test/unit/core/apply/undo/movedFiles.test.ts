import assert from 'node:assert/strict';
import { fileStateOf } from '../../../../../src/core/plan/files/fileState';
import { storeObject } from '../../../../../src/core/store/objectStore';
import type { MemoryHost } from '../../../support/memoryHost';
import { append } from '../../history/draft';
import { apply, historyPath, specPath } from '../support';
import { applyEdits, editedHost, lines, resolve, undoOf } from './support';

const text = (first: string, last: string) => `${first}\n${lines}${last}\n`;

type Edits = Parameters<typeof applyEdits>[1];

/** Take the last cycle back, which a later one may follow. */
async function undo(host: MemoryHost, cycle: number | 'last'): Promise<void> {
	const outcome = await apply(host, await undoOf(host, cycle));
	assert.ok(outcome.kind === 'applied', outcome.kind === 'failed' ? outcome.message : outcome.kind);
}

/** One more cycle with these edits. */
async function next(host: MemoryHost, edits: Edits): Promise<void> {
	// Every plan needs a change of its own.
	host.disk.put(
		specPath,
		`${host.disk.text(specPath)}- The script MUST do ${edits.map(({ path, op }) => `${op} ${path}`)}\n`,
	);
	await applyEdits(host, edits);
}

/** Cycle 2 changed the first line of a file. */
const changedHost = () =>
	editedHost({ 'a.txt': text('old', 'end') }, [{ op: 'modify', path: 'a.txt', text: text('new', 'end') }]);

describe('the undo of a cycle whose file later cycles moved', () => {
	it('merges into the file where it is now', async () => {
		const host = await changedHost();
		await next(host, [{ op: 'rename', from: 'a.txt', path: 'b.txt', text: text('new', 'other end') }]);

		await undo(host, 2);

		assert.deepEqual([host.disk.text('a.txt'), host.disk.text('b.txt')], [undefined, text('old', 'other end')]);
	});

	it('follows it through several names', async () => {
		const host = await changedHost();
		await next(host, [{ op: 'rename', from: 'a.txt', path: 'b.txt' }]);
		await next(host, [{ op: 'rename', from: 'b.txt', path: 'src/c.txt' }]);

		await undo(host, 2);

		assert.equal(host.disk.text('src/c.txt'), text('old', 'end'));
	});

	it('follows it where a cycle of another spec moved it since, and not where one did before', async () => {
		const moved = async (time: string) => {
			const host = await changedHost();
			const now = text('new', 'end');
			host.disk.put('b.txt', now);
			await host.disk.remove('a.txt');
			const state = fileStateOf(new TextEncoder().encode(now), 0o644);
			const edit = {
				op: 'rename',
				from: 'a.txt',
				path: 'b.txt',
				before: state,
				after: state,
				requirements: [],
			} as const;
			host.disk.put('.openspec/other/apply.md', append('', 'a\n', 'b\n', 'applied', { edits: [edit], time }).text);
			const { edits } = await undoOf(host, 2);
			return edits.map(({ op, path }) => [op, path]);
		};

		assert.deepEqual(await moved('2999-01-01T00:00:00Z'), [['modify', 'b.txt']]);
		assert.deepEqual(await moved('1999-01-01T00:00:00Z'), [['create', 'a.txt']]);
	});

	it('finds it where an undo moved it back, beside what was made anew at the other name', async () => {
		const host = await changedHost();
		await next(host, [{ op: 'rename', from: 'a.txt', path: 'b.txt' }]);
		await undo(host, 'last');
		await next(host, [{ op: 'create', path: 'b.txt', text: 'another\n' }]);

		await undo(host, 2);

		assert.deepEqual([host.disk.text('a.txt'), host.disk.text('b.txt')], [text('old', 'end'), 'another\n']);
	});

	it('leaves alone what was made anew at its old name', async () => {
		const host = await changedHost();
		await next(host, [{ op: 'rename', from: 'a.txt', path: 'b.txt' }]);
		await next(host, [{ op: 'create', path: 'a.txt', text: text('new', 'another') }]);

		await undo(host, 2);

		assert.deepEqual([host.disk.text('a.txt'), host.disk.text('b.txt')], [text('new', 'another'), text('old', 'end')]);
	});

	it('shows both sides of the same lines, at the name that it has now', async () => {
		const host = await changedHost();
		await next(host, [{ op: 'rename', from: 'a.txt', path: 'b.txt', text: text('newer', 'end') }]);
		const plan = await undoOf(host, 2);

		const outcome = await apply(host, await resolve(host, plan, 'b.txt', text('both', 'end')));

		assert.deepEqual(
			plan.edits.map(({ op, path, conflict }) => [op, path, conflict?.reason]),
			[['modify', 'b.txt', 'changed since on the same lines']],
		);
		assert.equal(outcome.kind, 'applied');
		assert.equal(host.disk.text('b.txt'), text('both', 'end'));
	});

	it('asks whether it comes back, at its last name, where it was deleted in the end', async () => {
		const host = await changedHost();
		await next(host, [{ op: 'rename', from: 'a.txt', path: 'b.txt' }]);
		await next(host, [{ op: 'delete', path: 'b.txt' }]);

		const plan = await undoOf(host, 2);

		assert.deepEqual(
			plan.edits.map(({ op, path, selected, conflict }) => [op, path, selected, conflict?.reason]),
			[['create', 'b.txt', false, 'was deleted since']],
		);
	});

	it('finds it again where an undo brought it back', async () => {
		const host = await changedHost();
		await next(host, [{ op: 'rename', from: 'a.txt', path: 'b.txt' }]);
		await next(host, [{ op: 'delete', path: 'b.txt' }]);
		await undo(host, 'last');

		await undo(host, 2);

		assert.equal(host.disk.text('b.txt'), text('old', 'end'));
	});

	it('is refused where another file was moved to its place', async () => {
		const host = await editedHost({ 'a.txt': 'old\n', 'b.txt': 'another\n' }, [
			{ op: 'modify', path: 'a.txt', text: 'new\n' },
		]);
		await next(host, [{ op: 'delete', path: 'a.txt' }]);
		await next(host, [{ op: 'rename', from: 'b.txt', path: 'a.txt' }]);

		await assert.rejects(undoOf(host, 2), /a\.txt” was deleted since, and another file was moved to its place/);
	});

	it('finds it at its old name where somebody moved it back without a cycle', async () => {
		const host = await changedHost();
		await next(host, [{ op: 'rename', from: 'a.txt', path: 'b.txt' }]);
		host.disk.put('a.txt', text('old', 'end'));
		await host.disk.remove('b.txt');

		const plan = await undoOf(host, 2);

		assert.deepEqual(plan.edits, []);
	});

	it('deletes one that the cycle made', async () => {
		const host = await editedHost({}, [{ op: 'create', path: 'made.txt', text: 'made\n' }]);
		await next(host, [{ op: 'rename', from: 'made.txt', path: 'moved.txt' }]);

		await undo(host, 2);

		assert.deepEqual([host.disk.text('made.txt'), host.disk.text('moved.txt')], [undefined, undefined]);
	});

	for (const [what, isTicked, names] of [
		['gives it the name from before the cycle where that is ticked', true, ['old.txt']],
		['leaves it the later one where that is left', false, ['c.txt']],
	] as const) {
		it(`asks whose name holds where both renamed it, and ${what}`, async () => {
			const host = await editedHost({ 'old.txt': 'text\n' }, [{ op: 'rename', from: 'old.txt', path: 'b.txt' }]);
			await next(host, [{ op: 'rename', from: 'b.txt', path: 'c.txt' }]);
			const plan = await undoOf(host, 2);
			const edits = plan.edits.map(edit => ({ ...edit, selected: isTicked }));

			const outcome = await apply(host, { ...plan, edits });

			assert.deepEqual(
				plan.edits.map(({ op, from, path, conflict }) => [op, from, path, conflict?.reason]),
				[['rename', 'c.txt', 'old.txt', 'was renamed again since, to “c.txt”']],
			);
			assert.equal(outcome.kind, 'applied');
			assert.deepEqual(
				['old.txt', 'b.txt', 'c.txt'].filter(path => host.disk.text(path) !== undefined),
				names,
			);
		});
	}

	it('restores bytes that are no text under the name that it has now', async () => {
		const host = await editedHost({ 'logo.png': 'stand-in\n' }, [
			{ op: 'modify', path: 'logo.png', text: 'other stand-in\n' },
		]);
		await next(host, [{ op: 'rename', from: 'logo.png', path: 'icon.png' }]);
		const binary = new Uint8Array([0, 1, 2, 255]);
		const [was, now] = [fileStateOf(new TextEncoder().encode('stand-in\n'), 0o644), fileStateOf(binary, 0o644)];
		const history = host.disk.text(historyPath) ?? '';
		host.disk.put(historyPath, history.replaceAll(was.sha256, now.sha256).replaceAll(was.blob, now.blob));
		await storeObject(host.disk, binary);

		await undo(host, 2);

		assert.deepEqual(await host.disk.read('icon.png'), binary);
	});

	it('follows what another branch did, which stands before it once they are merged', async () => {
		const host = await editedHost({ 'a.txt': text('old', 'end') }, [{ op: 'rename', from: 'a.txt', path: 'b.txt' }]);
		await next(host, [{ op: 'modify', path: 'b.txt', text: text('new', 'end') }]);
		const history = host.disk.text(historyPath) ?? '';
		const at = history.indexOf('## Cycle 3');
		const own = history.slice(at).replaceAll('"b.txt"', '"a.txt"');
		host.disk.put(historyPath, history.slice(0, at) + own.replace(/"parents":\[[^\]]*\]/, '"parents":[]'));

		const plan = await undoOf(host, 3);

		assert.deepEqual(
			plan.edits.map(edit => [edit.path, edit.text]),
			[['b.txt', text('old', 'end')]],
		);
	});

	it('follows no path that no plan may name', async () => {
		const host = await changedHost();
		await next(host, [{ op: 'rename', from: 'a.txt', path: 'b.txt' }]);
		host.disk.put(historyPath, (host.disk.text(historyPath) ?? '').replaceAll('"b.txt"', '"../b.txt"'));

		const plan = await undoOf(host, 2);

		assert.deepEqual(
			plan.edits.map(({ path, conflict }) => [path, conflict?.reason]),
			[['a.txt', 'was deleted since']],
		);
	});
});
