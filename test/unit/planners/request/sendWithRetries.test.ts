import assert from 'node:assert/strict';
import { done, fault } from '../../../../src/planners/request/outcome';
import { usualLimits } from '../../../../src/planners/request/requestLimits';
import { sendWithRetries } from '../../../../src/planners/request/sendWithRetries';
import { cancellable, never } from '../conversations';

const limits = { ...usualLimits, firstWaitMs: 1, deadlineMs: 60 };
const forEver = new Promise<never>(() => {});

describe('sendWithRetries', () => {
	it('ends at the deadline, also where an attempt does not heed its signal', async () => {
		const outcome = await sendWithRetries(
			() => forEver,
			limits,
			() => {},
			never,
		);

		assert.deepEqual(outcome, fault({ kind: 'late' }));
	});

	it('ends with a cancellation, also where an attempt does not heed its signal', async () => {
		const token = cancellable();

		const sending = sendWithRetries(
			() => forEver,
			limits,
			() => {},
			token,
		);
		token.cancel();

		assert.deepEqual(await sending, fault({ kind: 'cancelled' }));
	});

	it('does not wait beyond the deadline', async () => {
		const waits: unknown[] = [];
		const slow = { ...limits, firstWaitMs: 50_000 };

		const outcome = await sendWithRetries(
			async () => fault({ kind: 'unreachable', code: undefined }),
			slow,
			wait => waits.push(wait),
			never,
		);

		assert.deepEqual(outcome, fault({ kind: 'unreachable', code: undefined }));
		assert.deepEqual(waits, []);
	});

	it('gives what a later attempt brings', async () => {
		let attempts = 0;

		const outcome = await sendWithRetries(
			async () => (++attempts < 3 ? fault({ kind: 'unreachable', code: 'ECONNRESET' }) : done('here')),
			limits,
			() => {},
			never,
		);

		assert.deepEqual(outcome, done('here'));
		assert.equal(attempts, 3);
	});

	it('lets a request go that is over', async () => {
		let signal: AbortSignal | undefined;

		await sendWithRetries(
			async watch => {
				signal = watch.signal;
				return done('here');
			},
			limits,
			() => {},
			never,
		);

		assert.equal(signal?.aborted, true);
	});
});
