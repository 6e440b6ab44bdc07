import * as v from 'valibot';
import type { ToolCall } from '../chatModel';
import { modelLimits } from '../modelLimits';
import { type Refusal, refuse } from './outcome';
import { parseStrictJson } from './parseStrictJson';

const text = v.pipe(v.string(), v.maxLength(modelLimits.textUnits));
const said = v.pipe(
	text,
	v.check(value => value.trim() !== '', 'must not be empty'),
);
const path = v.string();
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

function listOf<T extends v.GenericSchema>(entry: T) {
	return v.pipe(v.array(entry), v.maxLength(modelLimits.entries));
}

/** A list that a model leaves out where it has nothing to put in. */
function maybeListOf<T extends v.GenericSchema>(entry: T) {
	return v.optional(listOf(entry), []);
}

const finish = v.strictObject({
	summary: text,
	edits: listOf(v.strictObject({ path, reason: text, requirements: maybeListOf(text) })),
	edit_count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	verify: maybeListOf(
		v.strictObject({
			command: said,
			stdout: v.exactOptional(text),
			exit: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(255))),
			requirements: maybeListOf(text),
			replaces: v.exactOptional(text),
		}),
	),
	assumptions: maybeListOf(
		v.strictObject({ decision: said, alternatives: maybeListOf(text), suggestion: said, section: text }),
	),
	unresolved: maybeListOf(v.strictObject({ requirement: text, reason: text })),
});

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
		: refuse('model.bad_call', `Wrong arguments for ${name}: ${describeIssue(result.issues[0])}.`);
}

/** Where in the input something is wrong, and what. */
function describeIssue(issue: v.BaseIssue<unknown>): string {
	const place = v.getDotPath(issue)?.replace(/^input\.?/, '');
	return place ? `at ${place}: ${issue.message}` : issue.message;
}
