import assert from 'node:assert/strict';
import type { RefusedRequest } from '../../../../src/planners/request/fault';
import { usualLimits } from '../../../../src/planners/request/requestLimits';
import { retryDelay } from '../../../../src/planners/request/retryDelay';

const busy: RefusedRequest = {
	kind: 'refused',
	status: 529,
	topic: undefined,
	type: 'overloaded_error',
	text: undefined,
	requestId: undefined,
	retryAfterMs: undefined,
	passing: true,
};

describe('retryDelay', () => {
	it('doubles the wait, with some chance in it, and ends', () => {
		const waits = [1, 2, 3, 4].map(attempt => retryDelay(busy, attempt, usualLimits));

		for (const [index, most] of [1000, 2000, 4000].entries()) {
			const wait = waits[index] ?? Number.NaN;
			assert.ok(wait >= most * 0.75 && wait <= most, `${wait}`);
		}
		assert.equal(waits[3], undefined);
	});

	it('waits as long as the server asks', () => {
		assert.equal(retryDelay({ ...busy, retryAfterMs: 31_000 }, 1, usualLimits), 31_000);
		assert.equal(retryDelay({ ...busy, retryAfterMs: 0 }, 1, usualLimits), 0);
	});

	it('does not wait for a server that asks for hours', () => {
		assert.equal(retryDelay({ ...busy, retryAfterMs: 86_400_000 }, 1, usualLimits), undefined);
	});

	it('asks again where a connection was lost, not where nobody is there or a certificate is wrong', () => {
		const retried = ['ECONNRESET', 'UND_ERR_SOCKET', 'EAI_AGAIN', undefined, 'ECONNREFUSED', 'ENOTFOUND'].map(
			code => retryDelay({ kind: 'unreachable', code }, 1, usualLimits) !== undefined,
		);
		const certificate = retryDelay({ kind: 'unreachable', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 1, usualLimits);

		assert.deepEqual(retried, [true, true, true, true, false, false]);
		assert.equal(certificate, undefined);
	});

	it('does not ask again once an answer had begun', () => {
		assert.equal(retryDelay({ kind: 'disconnected' }, 1, usualLimits), undefined);
		assert.equal(retryDelay({ kind: 'silent', answered: true }, 1, usualLimits), undefined);
	});
});
