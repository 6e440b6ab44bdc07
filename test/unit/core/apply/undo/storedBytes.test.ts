import assert from 'node:assert/strict';
import { sha256 } from '../../../../../src/core/hash';
import { fileStateOf } from '../../../../../src/core/plan/files/fileState';
import { storeObject } from '../../../../../src/core/store/objectStore';
import type { MemoryHost } from '../../../support/memoryHost';
import { apply, historyPath } from '../support';
import { editedHost, undoOf } from './support';

const binary = new Uint8Array([0, 1, 2, 255]);

/** Cycle 2 deleted a file that was no text; its record is as another version of the program wrote it. */
async function deletedBinary(): Promise<MemoryHost> {
	const host = await editedHost({ 'logo.png': 'stand-in\n' }, [{ op: 'delete', path: 'logo.png' }]);
	const was = fileStateOf(new TextEncoder().encode('stand-in\n'), 0o644);
	const now = fileStateOf(binary, 0o644);
	const text = host.disk.text(historyPath) ?? '';
	host.disk.put(historyPath, text.replaceAll(was.sha256, now.sha256).replaceAll(was.blob, now.blob));
	return host;
}

describe('the undo of a cycle over bytes that are no text', () => {
	it('brings them back as they were stored', async () => {
		const host = await deletedBinary();
		await storeObject(host.disk, binary);

		const plan = await undoOf(host);
		const outcome = await apply(host, plan);

		assert.deepEqual(
			plan.edits.map(({ op, path, stored, text, hunks }) => [op, path, stored, text, hunks]),
			[['create', 'logo.png', true, undefined, []]],
		);
		assert.equal(outcome.kind, 'applied');
		assert.deepEqual(await host.disk.read('logo.png'), binary);
	});

	it('takes them from a commit where nothing stored them', async () => {
		const host = await deletedBinary();
		const git = {
			...host.git,
			commitsOf: async (path: string) => (path === 'logo.png' ? ['a'.repeat(40)] : host.git.commitsOf(path)),
			show: async (commit: string, path: string) => (path === 'logo.png' ? binary : host.git.show(commit, path)),
		};
		const withGit = { ...host, git };

		const outcome = await apply(withGit, await undoOf(withGit));

		assert.equal(outcome.kind, 'applied');
		assert.deepEqual(await host.disk.read('logo.png'), binary);
	});

	it('asks where the file was made anew', async () => {
		const host = await deletedBinary();
		await storeObject(host.disk, binary);
		host.disk.put('logo.png', 'made anew\n');

		const plan = await undoOf(host);
		const kept = await apply(host, plan);
		const left = host.disk.text('logo.png');

		assert.deepEqual(
			plan.edits.map(({ selected, conflict }) => [selected, conflict?.kind]),
			[[false, 'file']],
		);
		assert.equal(kept.kind, 'applied');
		assert.equal(left, 'made anew\n');
	});

	it('writes no stored bytes that no cycle recorded for the file', async () => {
		const host = await deletedBinary();
		await storeObject(host.disk, binary);
		const other = new Uint8Array([0, 9]);
		await storeObject(host.disk, other);
		const plan = await undoOf(host);
		const edits = plan.edits.map(edit => ({ ...edit, after: fileStateOf(other, 0o644) }));

		const outcome = await apply(host, { ...plan, edits });

		assert.ok(outcome.kind === 'failed' && outcome.code === 'plan.invalid');
		assert.match(outcome.message, /logo\.png.*no cycle recorded/);
		assert.equal(host.disk.text('logo.png'), undefined);
	});

	it('is refused where the bytes are nowhere any more', async () => {
		const host = await deletedBinary();
		await storeObject(host.disk, binary);
		const plan = await undoOf(host);
		await host.disk.remove(`.spec-ops/objects/${sha256(binary).slice(0, 2)}/${sha256(binary).slice(2)}`);

		const outcome = await apply(host, plan);

		assert.ok(outcome.kind === 'failed' && outcome.code === 'plan.invalid');
		assert.equal(host.disk.text('logo.png'), undefined);
	});
});
