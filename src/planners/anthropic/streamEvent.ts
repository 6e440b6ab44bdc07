import * as v from 'valibot';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))));

const usageSchema = v.object({
	input_tokens: count,
	output_tokens: count,
	cache_read_input_tokens: count,
	cache_creation_input_tokens: count,
});

const blockSchema = v.variant('type', [
	v.object({ type: v.literal('text'), text: v.string() }),
	v.object({
		type: v.literal('tool_use'),
		id: v.pipe(v.string(), v.minLength(1)),
		name: v.string(),
		input: v.optional(v.unknown()),
	}),
	v.object({ type: v.literal('thinking'), thinking: v.string(), signature: v.optional(v.string(), '') }),
	v.object({ type: v.literal('redacted_thinking'), data: v.string() }),
]);

const deltaSchema = v.variant('type', [
	v.object({ type: v.literal('text_delta'), text: v.string() }),
	v.object({ type: v.literal('input_json_delta'), partial_json: v.string() }),
	v.object({ type: v.literal('thinking_delta'), thinking: v.string() }),
	v.object({ type: v.literal('signature_delta'), signature: v.string() }),
]);

const eventSchema = v.variant('type', [
	v.object({ type: v.literal('message_start'), message: v.object({ usage: v.optional(usageSchema) }) }),
	v.object({ type: v.literal('content_block_start'), index, content_block: blockSchema }),
	v.object({ type: v.literal('content_block_delta'), index, delta: deltaSchema }),
	v.object({ type: v.literal('content_block_stop'), index }),
	v.object({
		type: v.literal('message_delta'),
		delta: v.object({ stop_reason: v.optional(v.nullable(v.string())) }),
		usage: v.optional(v.nullable(usageSchema)),
	}),
	v.object({ type: v.literal('message_stop') }),
]);

const known: readonly unknown[] = eventSchema.options.map(option => option.entries.type.literal);

export type StreamEvent = v.InferOutput<typeof eventSchema>;
export type StartedBlock = v.InferOutput<typeof blockSchema>;
export type BlockDelta = v.InferOutput<typeof deltaSchema>;
export type StreamUsage = v.InferOutput<typeof usageSchema>;

/**
 * One event of a streamed answer: `ignored` is of a type that came to the API after this was written,
 * `undefined` is none that the API would send.
 */
export function parseStreamEvent(event: unknown): StreamEvent | 'ignored' | undefined {
	const typed = v.safeParse(v.object({ type: v.string() }), event);
	if (typed.success && !known.includes(typed.output.type)) {
		return 'ignored';
	}
	const parsed = v.safeParse(eventSchema, event);
	return parsed.success ? parsed.output : undefined;
}
