import * as v from 'valibot';
import { type Failure, failed, nothingWritten } from '../failure';
import { describeIssue } from '../plan/model/tools/describeIssue';
import { escapePath } from '../text/escapePath';

const spec = v.exactOptional(v.pipe(v.string(), v.maxLength(4000)));
const word = v.exactOptional(v.pipe(v.string(), v.maxLength(4000)));
const from = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0);
const line = v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1)));

function tool<Name extends string, Input extends v.GenericSchema>(name: Name, input: Input) {
	return v.strictObject({ name: v.literal(name), input });
}

const call = v.variant('name', [
	tool('list_specs', v.strictObject({})),
	tool('read_spec', v.strictObject({ spec, start: line, end: line })),
	tool('read_delta', v.strictObject({ spec, from })),
	tool('read_history', v.strictObject({ spec, requirement: word, file: word, skip: from })),
	tool('read_problems', v.strictObject({ spec, from })),
	tool('read_drift', v.strictObject({ spec, from })),
	// What the plan holds is looked at where it is taken. Some agents write objects inside of arguments as text.
	tool('submit_plan', v.strictObject({ spec, based_on: word, plan: v.union([v.string(), v.looseObject({})]) })),
]);

/** A call of a tool that exists, with arguments of its shape. */
export type AgentCall = v.InferOutput<typeof call>;

const names: readonly string[] = call.options.map(({ entries }) => entries.name.literal);

/** Read a call that an agent made; `input` is what its arguments were, `undefined` for none. */
export function parseAgentCall(
	name: string,
	input: unknown,
): { readonly kind: 'parsed'; readonly call: AgentCall } | Failure {
	if (!names.includes(name)) {
		const next = `The tools are: ${names.join(', ')}.`;
		return failed('usage', `There is no tool ${escapePath(name)}.`, nothingWritten, next);
	}
	const result = v.safeParse(call, { name, input: Array.isArray(input) ? null : (input ?? {}) }, { abortEarly: true });
	return result.success
		? { kind: 'parsed', call: result.output }
		: failed(
				'usage',
				`Wrong arguments for ${name}: ${describeIssue(result.issues[0], 'input')}.`,
				nothingWritten,
				'Call it again with arguments of its schema.',
			);
}
