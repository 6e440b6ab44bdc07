import assert from 'node:assert/strict';
import type { MemoryHost } from '../../../support/memoryHost';
import { apply, recordOf, rootHost } from '../../record/support';
import { undoOf } from './support';

const path = 'src/hello.py';

/** Record the file with the text and the mode that it has now. */
async function recordFile(host: MemoryHost, text: string, mode: number): Promise<void> {
	host.disk.put(path, text, mode);
	const outcome = await apply(host, await recordOf(host));
	assert.ok(outcome.kind === 'applied', outcome.kind === 'failed' ? outcome.message : outcome.kind);
}

describe('the undo of a cycle that made a file read-only', () => {
	for (const [what, from, to, back] of [
		['and took from it that it can be run', 0o755, 0o444, 0o755],
		['and one that can be run', 0o644, 0o555, 0o644],
	] as const) {
		it(`makes it writable again, as it was: ${what}`, async () => {
			const host = rootHost();
			await recordFile(host, 'print("Bonjour")\n', from);
			await recordFile(host, 'print("Bonjour")\n', to);

			const outcome = await apply(host, await undoOf(host));

			assert.equal(outcome.kind, 'applied', outcome.kind === 'failed' ? outcome.message : '');
			assert.equal((await host.disk.stat(path))?.mode, back);
		});
	}

	it('is refused where the cycle changed its text alone', async () => {
		const host = rootHost();
		await recordFile(host, 'print("Bonjour")\n', 0o644);
		host.disk.put(path, 'print("Bonjour")\n', 0o444);

		const outcome = await apply(host, await undoOf(host));

		assert.ok(outcome.kind === 'failed' && outcome.code === 'disk.denied');
		assert.equal(host.disk.text(path), 'print("Bonjour")\n');
	});
});
