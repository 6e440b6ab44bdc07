import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { RequestLimits } from '../../../src/planners/request/requestLimits';
import type { Reply, StandIn } from '../../support/standIn/startStandIn';
import { canary, collectProgress, conversation, never } from './conversations';
import { type Driver, drivers } from './drivers';

interface FaultCase {
	readonly fault: string;
	readonly reply: (driver: Driver) => Reply;
	readonly code: string;
	/** Requests that the server sees; 1 by default. */
	readonly requests?: number;
	/** What the message says, besides. */
	readonly says?: RegExp;
	/** Other limits than the usual ones of these tests. */
	readonly limits?: Partial<RequestLimits>;
	/** The one API that has this fault. */
	readonly only?: string;
}

/** A text, then a call whose JSON is whole. */
const said = {
	text: 'First I read the file.',
	calls: [{ id: 'c1', name: 'read_file', input: { path: 'src/hello.py' } }],
};

/** For servers that say nothing. */
const beforeAnswer = { headersMs: 150 };
const withinAnswer = { idleMs: 150 };

const status = (code: number, type: string, message: string, headers?: Record<string, string>) => (driver: Driver) =>
	driver.error(code, type, message, headers);

const text = (body: string, type: string) => (): Reply => ({
	kind: 'answer',
	status: 200,
	headers: { 'content-type': type },
	body,
});

const cases: readonly FaultCase[] = [
	{ fault: '401', reply: status(401, 'authentication_error', `invalid key ${canary}`), code: 'key.invalid' },
	{ fault: '401 that names the key as its type', reply: status(401, canary, 'no'), code: 'key.invalid' },
	{ fault: '403', reply: status(403, 'permission_error', 'no'), code: 'key.invalid' },
	{ fault: '402', reply: status(402, 'billing_error', 'pay'), code: 'model.no_credit' },
	{
		fault: '400 that means there is no credit',
		reply: status(400, 'invalid_request_error', 'Your credit balance is too low'),
		code: 'model.no_credit',
	},
	{ fault: '404 for the model', reply: status(404, 'not_found_error', 'model: stand-in'), code: 'model.unknown_model' },
	{
		fault: '404 for the address',
		reply: () => ({
			kind: 'answer',
			status: 404,
			headers: { 'content-type': 'text/plain' },
			body: '404 page not found',
		}),
		code: 'model.not_found',
	},
	{
		fault: '400 that repeats what was sent',
		reply: status(400, 'invalid_request_error', `bad text: ${conversation.context}`),
		code: 'model.bad_request',
	},
	{
		fault: '400 for a prompt that is too long',
		reply: status(400, 'invalid_request_error', 'prompt is too long: 210000 tokens > 200000 maximum'),
		code: 'model.context_exceeded',
	},
	{ fault: '413', reply: status(413, 'request_too_large', 'too large'), code: 'model.context_exceeded' },
	{
		fault: '400 of a model without tools',
		reply: status(400, 'api_error', 'registry.ollama.ai/library/gemma:2b does not support tools'),
		code: 'model.no_tools',
	},
	{
		fault: '500 of a llama.cpp without tools',
		reply: status(500, 'server_error', 'tools param requires --jinja flag'),
		code: 'model.no_tools',
	},
	{
		fault: '429 with a huge retry-after',
		reply: status(429, 'rate_limit_error', 'slow down', { 'retry-after': '86400' }),
		code: 'model.rate_limited',
		says: /24 hours/,
	},
	{
		fault: '429 for ever',
		reply: status(429, 'rate_limit_error', 'slow down', { 'retry-after': '0.01' }),
		code: 'model.rate_limited',
		requests: 3,
	},
	{
		fault: '429 for an empty account',
		reply: status(429, 'insufficient_quota', 'You exceeded your current quota'),
		code: 'model.no_credit',
	},
	{ fault: '500 for ever', reply: status(500, 'api_error', 'oops'), code: 'model.server_error', requests: 3 },
	{
		fault: '500 that is not to be retried',
		reply: status(500, 'api_error', 'oops', { 'x-should-retry': 'false' }),
		code: 'model.server_error',
	},
	{ fault: '529 for ever', reply: status(529, 'overloaded_error', 'busy'), code: 'model.overloaded', requests: 3 },
	{ fault: 'a cut before the headers', reply: () => ({ kind: 'cut' }), code: 'model.unreachable', requests: 3 },
	{
		fault: 'no answer at all',
		reply: () => ({ kind: 'hold' }),
		code: 'model.silent',
		limits: beforeAnswer,
		says: /did not begin/,
	},
	{
		fault: 'a cut inside the text',
		reply: driver => ({ kind: 'stream', frames: driver.frames(said).slice(0, 4), end: 'cut' }),
		code: 'model.disconnected',
	},
	{
		fault: 'a cut inside the JSON of a call',
		reply: driver => ({ kind: 'stream', frames: driver.frames(said).slice(0, -driver.framesBehindCall), end: 'cut' }),
		code: 'model.disconnected',
	},
	{
		fault: 'a clean end inside the JSON of a call',
		reply: driver => ({ kind: 'stream', frames: driver.frames(said).slice(0, -driver.framesBehindCall) }),
		code: 'model.incomplete',
	},
	{
		fault: 'a clean end inside the text',
		reply: driver => ({ kind: 'stream', frames: driver.frames(said).slice(0, 4) }),
		code: 'model.incomplete',
	},
	{
		fault: 'an end right after the headers',
		reply: () => ({ kind: 'stream', frames: [] }),
		code: 'model.incomplete',
	},
	{
		fault: 'silence after the headers',
		reply: () => ({ kind: 'stream', frames: [], end: 'hold' }),
		code: 'model.silent',
		limits: withinAnswer,
		says: /in the middle/,
	},
	{
		fault: 'silence inside the JSON of a call',
		reply: driver => ({ kind: 'stream', frames: driver.frames(said).slice(0, -driver.framesBehindCall), end: 'hold' }),
		code: 'model.silent',
		limits: withinAnswer,
		says: /in the middle/,
	},
	{
		fault: 'signs of life for ever',
		reply: () => ({ kind: 'stream', frames: Array.from({ length: 100 }, () => ': alive\n\n'), pauseMs: 20 }),
		code: 'model.late',
		limits: { deadlineMs: 300 },
	},
	{
		fault: 'the limit of tokens inside a call',
		reply: driver => ({
			kind: 'stream',
			frames: driver.frames({
				calls: [{ id: 'c1', name: 'finish', input: '{"summary":"half' }],
				stop: driver.stops.tokens,
			}),
		}),
		code: 'model.truncated',
	},
	{
		fault: 'a refusal',
		reply: driver => ({ kind: 'stream', frames: driver.frames({ text: 'No.', stop: driver.stops.refusal }) }),
		code: 'model.stopped',
		says: /declined/,
	},
	{
		fault: 'an exceeded context',
		reply: driver => ({ kind: 'stream', frames: driver.frames({ text: 'So', stop: driver.stops.context ?? '' }) }),
		code: 'model.context_exceeded',
		only: 'anthropic',
	},
	{
		fault: 'a reason to stop of the future',
		reply: driver => ({ kind: 'stream', frames: driver.frames({ ...said, stop: 'enlightened' }) }),
		code: 'model.stopped',
	},
	{
		fault: 'an event that is no JSON',
		reply: driver => ({
			kind: 'stream',
			frames: [...driver.frames(said).slice(0, 3), 'event: message_delta\ndata: {"a\n\n'],
		}),
		code: 'model.bad_response',
	},
	{
		fault: 'an event that belongs nowhere',
		reply: driver => ({ kind: 'stream', frames: [...driver.frames(said).slice(0, 3), driver.misfitFrame] }),
		code: 'model.bad_response',
	},
	{
		fault: 'an event with a list for an object',
		reply: () => ({ kind: 'stream', frames: ['event: message_start\ndata: [1,2]\n\n'] }),
		code: 'model.bad_response',
	},
	{
		fault: 'an error inside the stream, for ever',
		reply: driver => ({ kind: 'stream', frames: [driver.errorFrame] }),
		code: 'model.overloaded',
		requests: 3,
	},
	{
		fault: 'an error inside the text',
		reply: driver => ({ kind: 'stream', frames: [...driver.frames(said).slice(0, 4), driver.errorFrame] }),
		code: 'model.overloaded',
	},
	{
		fault: 'a sign-in page',
		reply: text('<html>Sign in to the network</html>', 'text/html'),
		code: 'model.bad_response',
		says: /something else/,
	},
	{ fault: 'an answer that is not streamed', reply: text('{}', 'application/json'), code: 'model.bad_response' },
	{ fault: 'an empty answer', reply: text('', 'text/event-stream'), code: 'model.incomplete' },
	{
		fault: 'bytes that are no gzip',
		reply: () => ({ kind: 'stream', frames: ['no gzip'], headers: { 'content-encoding': 'gzip' } }),
		code: 'model.bad_response',
	},
	{
		fault: 'a gzip bomb',
		reply: () => ({
			kind: 'answer',
			status: 200,
			headers: { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' },
			body: gzipSync(Buffer.alloc(4_000_000, ': nothing\n')),
		}),
		code: 'model.bad_response',
		says: /too large/,
	},
	{
		fault: 'a line without end',
		reply: () => ({ kind: 'stream', frames: Array.from({ length: 40 }, () => `data: ${'x'.repeat(100_000)}`) }),
		code: 'model.bad_response',
		says: /too large/,
	},
];

for (const driver of drivers) {
	describe(`faults of ${driver.name}`, () => {
		let api: StandIn | undefined;

		afterEach(() => api?.close());

		for (const { fault, reply, code, requests = 1, says = /./, limits } of cases.filter(
			one => (one.only ?? driver.name) === driver.name,
		)) {
			it(`${fault} is told as ${code}, and nothing of the answer is kept`, async () => {
				api = await driver.start(Array.from({ length: 5 }, () => reply(driver)));
				const progress = collectProgress();

				const turn = await driver
					.create(api.origin, { answerBytes: 1_000_000, ...limits })
					.send(conversation, progress.on, never);

				assert.equal(turn.kind === 'failed' ? turn.code : turn.kind, code, inspect(turn));
				assert.match(turn.kind === 'failed' ? turn.message : '', says);
				assert.equal(api.requests.length, requests);
				assert.equal(progress.seen.filter(one => one.kind === 'waiting').length, requests - 1);
				assertSilentOf(canary, [turn, progress.seen]);
				assertSilentOf('hunter2', [turn]);
			});
		}
	});
}

/** Neither as JSON nor as the console shows it does a value hold a text. */
function assertSilentOf(secret: string, value: unknown): void {
	const shown = `${JSON.stringify(value)} ${inspect(value, { depth: 12 })}`;
	assert.ok(!shown.includes(secret), shown);
}
