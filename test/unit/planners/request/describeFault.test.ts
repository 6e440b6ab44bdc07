import assert from 'node:assert/strict';
import { describeFault } from '../../../../src/planners/request/describeFault';
import type { Fault } from '../../../../src/planners/request/fault';
import { toFault } from '../../../../src/planners/request/toFault';
import { canary, conversation } from '../conversations';

const context = { host: 'api.example.com', model: 'stand-in', key: canary, sent: conversation };

const refusal = {
	kind: 'refused',
	status: 400,
	topic: undefined,
	type: 'invalid_request_error',
	text: undefined,
	requestId: 'req_7',
	retryAfterMs: undefined,
	passing: false,
} as const;

function failedWith(fault: Exclude<Fault, { kind: 'cancelled' }>) {
	return describeFault(fault, context);
}

describe('describeFault', () => {
	it('names a certificate that is not trusted, and the way to trust it', () => {
		const cause = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
		const fault = toFault(new TypeError('fetch failed', { cause }), false);

		const failure = failedWith({ kind: 'unreachable', code: fault.kind === 'unreachable' ? fault.code : undefined });

		assert.match(failure.message, /certificate of api\.example\.com is not trusted/);
		assert.match(failure.next, /NODE_EXTRA_CA_CERTS/);
	});

	it('keeps nothing of the text of an error', () => {
		const error = new TypeError(`Headers.append: "Bearer ${canary}" is an invalid header value.`);

		const fault = toFault(error, false);

		assert.deepEqual(fault, { kind: 'unreachable', code: undefined });
	});

	it('quotes a server for scripts, not in the sentences', () => {
		const failure = failedWith({ ...refusal, text: `effort is not supported [x](command:y) ${canary}` });

		assert.deepEqual(failure.details, {
			status: 400,
			type: 'invalid_request_error',
			requestId: 'req_7',
			said: 'effort is not supported [x](command:y) [key]',
		});
		assert.ok(!`${failure.message} ${failure.next}`.includes('command:'));
	});

	it('does not quote a server that repeats what was sent', () => {
		const failure = failedWith({ ...refusal, text: `unexpected ${conversation.context}` });

		assert.equal(failure.details?.said, undefined);
	});
});
