import * as v from 'valibot';

const text = v.optional(v.nullable(v.string()));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** JSON as a text in pieces; some servers give the object itself, at once. */
const input = v.optional(
	v.nullable(
		v.union([
			v.string(),
			v.pipe(
				v.custom<object>(value => typeof value === 'object' && value !== null),
				v.transform(value => JSON.stringify(value)),
			),
		]),
	),
);

const callSchema = v.object({
	index: v.optional(v.nullable(count)),
	id: text,
	function: v.optional(v.nullable(v.object({ name: text, arguments: input }))),
});

const choiceSchema = v.object({
	delta: v.optional(
		v.nullable(
			v.object({
				content: text,
				refusal: text,
				// Two names for what a model thinks before it answers.
				reasoning_content: text,
				reasoning: text,
				tool_calls: v.optional(v.nullable(v.array(callSchema))),
			}),
		),
	),
	finish_reason: text,
});

const chunkSchema = v.object({
	choices: v.optional(v.nullable(v.array(choiceSchema))),
	usage: v.optional(
		v.nullable(
			v.object({
				prompt_tokens: count,
				completion_tokens: count,
				prompt_tokens_details: v.optional(v.nullable(v.object({ cached_tokens: v.optional(v.nullable(count)) }))),
			}),
		),
	),
	error: v.optional(v.nullable(v.unknown())),
});

/** A piece of a streamed chat completion, as far as it is used. */
export type ChatChunk = v.InferOutput<typeof chunkSchema>;
/** A piece of a call: the first has its name, the others more of its JSON. */
export type CallPiece = v.InferOutput<typeof callSchema>;

/** A piece of a streamed chat completion, or `undefined` where it is none. Throws where the text is no JSON. */
export function parseChatChunk(data: string): ChatChunk | undefined {
	const chunk: unknown = JSON.parse(data);
	const parsed = v.safeParse(chunkSchema, chunk);
	return parsed.success && !Array.isArray(chunk) ? parsed.output : undefined;
}
