import assert from 'node:assert/strict';
import { asOnlyWriter } from '../../../../src/core/apply/asOnlyWriter';
import { withLock } from '../../../../src/core/apply/withLock';
import { memoryHost } from '../../support/memoryHost';

describe('asOnlyWriter', () => {
	it('lets its own work take the lock again, and nobody else', async () => {
		const host = memoryHost();

		const seen = await asOnlyWriter(host, async own => [
			await withLock(own, async () => 'own'),
			await withLock(host, async () => 'other'),
			await withLock(own, async () => 'own again'),
		]);
		const then = await withLock(host, async () => 'other');

		assert.ok(Array.isArray(seen));
		assert.deepEqual([seen[0], seen[2], then], ['own', 'own again', 'other']);
		assert.equal(typeof seen[1] === 'object' && seen[1].code, 'lock.held');
	});
});
