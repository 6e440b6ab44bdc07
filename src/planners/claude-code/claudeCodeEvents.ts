import * as v from 'valibot';

const tokens = v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0);

/** The last line of a call: what came of it. */
export const resultEvent = v.object({
	type: v.literal('result'),
	subtype: v.string(),
	is_error: v.boolean(),
	structured_output: v.optional(v.unknown()),
	result: v.fallback(v.optional(v.string(), ''), ''),
	stop_reason: v.fallback(v.optional(v.nullable(v.string())), null),
	terminal_reason: v.fallback(v.optional(v.nullable(v.string())), null),
	api_error_status: v.fallback(v.optional(v.nullable(v.number())), null),
	usage: v.fallback(
		v.optional(
			v.object({
				input_tokens: tokens,
				output_tokens: tokens,
				cache_creation_input_tokens: tokens,
				cache_read_input_tokens: tokens,
			}),
		),
		undefined,
	),
});

export type ResultEvent = v.InferOutput<typeof resultEvent>;

/** Lines that tell how far it is; of others nothing is taken. */
export const progressEvent = v.variant('type', [
	v.object({
		type: v.literal('system'),
		subtype: v.literal('init'),
		model: v.fallback(v.optional(v.string()), undefined),
	}),
	v.object({
		type: v.literal('system'),
		subtype: v.literal('api_retry'),
		attempt: v.number(),
		retry_delay_ms: v.number(),
		error_status: v.fallback(v.optional(v.nullable(v.number())), null),
	}),
	v.object({
		type: v.literal('stream_event'),
		event: v.variant('type', [
			v.object({ type: v.literal('message_start') }),
			v.object({
				type: v.literal('content_block_delta'),
				delta: v.object({
					text: v.optional(v.string(), ''),
					thinking: v.optional(v.string(), ''),
					partial_json: v.optional(v.string(), ''),
				}),
			}),
		]),
	}),
]);
