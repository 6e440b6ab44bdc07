import * as v from 'valibot';
import type { RefusedRequest } from './fault';
import { identifier } from './identifier';

/** How every API of today says what is wrong; some leave parts of it away. */
const bodySchema = v.object({
	error: v.union([
		v.string(),
		v.object({
			message: v.optional(v.nullable(v.string())),
			type: v.optional(v.nullable(v.string())),
			code: v.optional(v.nullable(v.union([v.string(), v.number()]))),
		}),
	]),
});

/** Names that servers use inside a stream, where there is no status. */
const passingTypes: readonly string[] = ['overloaded_error', 'rate_limit_error', 'api_error', 'timeout_error'];

/** What an error says that came as JSON, in an answer of its own or inside a stream. */
export function readErrorBody(body: unknown): RefusedRequest {
	const parsed = v.safeParse(bodySchema, body);
	const error = parsed.success ? parsed.output.error : undefined;
	const { message, type, code } = typeof error === 'string' ? { message: error } : { ...error };
	const name = identifier(type) ?? identifier(code);
	const topic = topicOf(`${type ?? ''} ${code ?? ''} ${message ?? ''}`);
	return {
		kind: 'refused',
		status: undefined,
		topic,
		type: name,
		text: message ? oneLine(message) : undefined,
		requestId: undefined,
		retryAfterMs: undefined,
		passing: topic === undefined && name !== undefined && passingTypes.includes(name),
	};
}

/** What some of the words that servers use are about. */
const words: readonly (readonly [RefusedRequest['topic'], readonly string[]])[] = [
	[
		'context',
		['prompt is too long', 'context_length_exceeded', 'exceed_context_size', 'context length', 'context size'],
	],
	['context', ['context window', 'request_too_large']],
	['tools', ['does not support tools', '--jinja', 'tool choice requires', 'tool use is not supported']],
	['credit', ['credit balance', 'insufficient_quota', 'billing_error', 'payment_required']],
];
/** These, with the word model beside them. */
const missing: readonly string[] = ['not found', 'not_found', 'does not exist'];

function topicOf(text: string): RefusedRequest['topic'] {
	const lower = text.slice(0, 4000).toLowerCase();
	const has = (phrase: string) => lower.includes(phrase);
	return (
		words.find(([, phrases]) => phrases.some(has))?.[0] ?? (has('model') && missing.some(has) ? 'model' : undefined)
	);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what one line of text must not hold.
const controls = /[\p{Surrogate}\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/gu;

function oneLine(text: string): string {
	return text.slice(0, 300).replace(controls, ' ').trim();
}
