import * as v from 'valibot';
import { toolDefinitions } from '../../../src/core/plan/model/tools/toolDefinitions';
import { idsIn } from '../standIn/idsIn';
import { errorReply, messageReply } from '../standIn/messagesApi';
import { planReply, type ScriptedPlan } from '../standIn/planReply';
import type { Reply } from '../standIn/startStandIn';
import { type EssayPlan, essayPlans } from './essayPlans';

const mark = v.object({ type: v.literal('ephemeral') });
const textBlock = v.object({ type: v.literal('text'), text: v.string(), cache_control: v.optional(mark) });
const resultBlock = v.object({
	type: v.literal('tool_result'),
	tool_use_id: v.string(),
	content: v.string(),
	is_error: v.boolean(),
	cache_control: v.optional(mark),
});
const callBlock = v.object({ type: v.literal('tool_use'), id: v.string(), name: v.string(), input: v.unknown() });
const question = v.object({ type: v.literal('text'), text: v.string(), cache_control: mark });

/** First the stable part, marked for caching, and the task; then the answers and results so far. */
const requestSchema = v.object({
	model: v.string(),
	max_tokens: v.number(),
	stream: v.literal(true),
	system: v.pipe(v.array(textBlock), v.minLength(1)),
	tools: v.array(v.object({ name: v.string(), description: v.string(), input_schema: v.object({}) })),
	messages: v.tupleWithRest(
		[v.object({ role: v.literal('user'), content: v.tuple([question, textBlock]) })],
		v.variant('role', [
			v.object({ role: v.literal('assistant'), content: v.array(v.variant('type', [textBlock, callBlock])) }),
			v.object({ role: v.literal('user'), content: v.array(resultBlock) }),
		]),
	),
});

/**
 * The model of the story: it decides by what it is told, as far as the story goes.
 *
 * It looks before it plans. A request that lacks what a plan needs, or the stable part and its mark, is refused with
 * what is missing, so that nothing is planned by the script alone.
 */
export function essayModel(body: unknown): Reply {
	const parsed = v.safeParse(requestSchema, body);
	if (!parsed.success) {
		return refuse(`The request is not as expected: ${v.summarize(parsed.issues)}`);
	}
	const { tools, messages } = parsed.output;
	const [first, ...rest] = messages;
	const [{ text: context }, { text: task }] = first.content;
	const chosen = essayPlans.find(({ asked }) => task.includes(asked));
	if (!chosen) {
		return refuse(`Nothing of the story is asked for: ${task}`);
	}
	const names = tools.map(({ name }) => name);
	const missing = [
		...toolDefinitions.filter(({ name }) => !names.includes(name)).map(({ name }) => `the tool ${name}`),
		...[chosen.asked, ...chosen.shown].filter(text => !context.includes(text)),
	];
	if (missing.length > 0) {
		return refuse(`The request lacks: ${missing.join(', ')}`);
	}
	const answers = rest.flatMap(({ role, content }) => (role === 'user' ? content : []));
	return rest.length === 0 ? look(chosen) : plan(chosen, task, answers);
}

/** As many answers as the story takes: two for each of its plans. */
export const essayAnswers = Array.from({ length: 2 * essayPlans.length }, () => essayModel);

function look({ look: { name, input } }: EssayPlan): Reply {
	return messageReply({ text: 'I look first.', calls: [{ id: 'look', name, input }] });
}

function plan(chosen: EssayPlan, task: string, answers: readonly v.InferOutput<typeof resultBlock>[]): Reply {
	const [answer] = answers;
	const isAnswered =
		answers.length === 1 && answer?.tool_use_id === 'look' && answer.content.includes(chosen.look.answer);
	if (!isAnswered || answer.is_error || !answer.cache_control) {
		return refuse(`The call was not answered as expected: ${JSON.stringify(answers)}`);
	}
	return planReply({ ...chosen.plan, serves: servesAll(chosen.plan, task) });
}

/** Each edit serves all requirements that are asked for, by their ids. */
function servesAll({ create = {}, replace = {} }: ScriptedPlan, task: string): Record<string, readonly string[]> {
	const ids = idsIn(task);
	return Object.fromEntries([...Object.keys(create), ...Object.keys(replace)].map(path => [path, ids]));
}

function refuse(message: string): Reply {
	return errorReply(400, 'invalid_request_error', message);
}
