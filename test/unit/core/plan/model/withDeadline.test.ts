import assert from 'node:assert/strict';
import { withDeadline } from '../../../../../src/core/plan/model/withDeadline';
import { neverCancelled } from '../../../support/memoryHost';

const cancelled = { ...neverCancelled, isCancellationRequested: true };
const never = new Promise<never>(() => {});

describe('withDeadline', () => {
	it('gives the result where it comes in time', async () => {
		const deadline = withDeadline(neverCancelled, 1000);

		const result = await deadline.race(Promise.resolve(7));

		deadline.dispose();
		assert.deepEqual([result, deadline.isOver()], [7, false]);
	});

	it('does not wait for longer', async () => {
		const deadline = withDeadline(neverCancelled, 1);
		let heard = 0;
		deadline.token.onCancellationRequested(() => heard++);

		const result = await deadline.race(never);

		assert.deepEqual(
			[result, deadline.isOver(), deadline.token.isCancellationRequested, heard],
			[undefined, true, true, 1],
		);
	});

	it('is cancelled with the other token, and then not over', async () => {
		const deadline = withDeadline(cancelled, 1);

		const result = await deadline.race(Promise.reject(new Error('late')));

		await new Promise(resolve => setTimeout(resolve, 5));
		assert.deepEqual([result, deadline.isOver()], [undefined, false]);
	});

	it('says what went wrong where that comes first', async () => {
		const deadline = withDeadline(neverCancelled, 1000);

		await assert.rejects(deadline.race(Promise.reject(new Error('broken'))), /broken/);

		deadline.dispose();
	});
});
