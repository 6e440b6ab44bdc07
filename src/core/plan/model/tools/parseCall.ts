import * as v from 'valibot';
import type { ToolCall } from '../chatModel';
import { modelLimits } from '../modelLimits';
import { describeIssue } from './describeIssue';
import { finishInput, finishText, idList } from './finishInput';
import { type Refusal, refuse } from './outcome';
import { parseStrictJson } from './parseStrictJson';

const path = v.string();
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const finish = finishInput({ path, reason: finishText, requirements: idList });

function tool<Name extends string, Input extends v.GenericSchema>(name: Name, input: Input) {
	return v.strictObject({ name: v.literal(name), input });
}

const call = v.variant('name', [
	tool('list_files', v.strictObject({ path: v.exactOptional(path) })),
	tool('read_file', v.strictObject({ path, start: v.exactOptional(line), end: v.exactOptional(line) })),
	tool('search_text', v.strictObject({ pattern: v.string(), path: v.exactOptional(path) })),
	tool('edit_file', v.strictObject({ path, old_text: v.string(), new_text: v.string() })),
	tool('create_file', v.strictObject({ path, text: v.string() })),
	tool('delete_file', v.strictObject({ path })),
	tool('rename_file', v.strictObject({ from: path, to: path })),
	tool('finish', finish),
]);

/** A call of a tool that exists, with an input of its shape. */
export type ParsedCall = v.InferOutput<typeof call>;

/** What `finish` was given, of the right shape; whether it is true is not said. */
export type FinishInput = v.InferOutput<typeof finish>;

const names: readonly string[] = call.options.map(({ entries }) => entries.name.literal);

/**
 * Read a call that a model made: the JSON strictly, its members exactly those of the tool.
 *
 * An input of nothing but white space is that of a call without arguments.
 */
export function parseCall({
	name,
	input,
}: Pick<ToolCall, 'name' | 'input'>): { readonly kind: 'parsed'; readonly call: ParsedCall } | Refusal {
	if (!names.includes(name)) {
		return refuse('model.bad_call', `There is no such tool. The tools are: ${names.join(', ')}.`);
	}
	const json = parseStrictJson(input.trim() === '' ? '{}' : input, {
		units: modelLimits.callUnits,
		depth: modelLimits.callDepth,
	});
	if (json.kind === 'bad') {
		const message = `The input is no JSON that can be taken: it ${json.reason}. Call the tool again with the whole input.`;
		return refuse('model.bad_json', message);
	}
	const result = v.safeParse(call, { name, input: json.value }, { abortEarly: true });
	return result.success
		? { kind: 'parsed', call: result.output }
		: refuse('model.bad_call', `Wrong arguments for ${name}: ${describeIssue(result.issues[0], 'input')}.`);
}
