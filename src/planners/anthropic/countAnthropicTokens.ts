import * as v from 'valibot';
import type { CancellationToken } from '../../core/host';
import type { Conversation } from '../../core/plan/model/chatModel';
import type { Access } from '../request/checkAccess';
import { done } from '../request/outcome';
import type { RequestLimits } from '../request/requestLimits';
import { sendWithRetries } from '../request/sendWithRetries';
import { anthropicRequest } from './anthropicRequest';
import { toRequest } from './toRequest';

/** Counting is a help: nobody waits long for it. */
const longestMs = 10_000;

const answerSchema = v.object({ input_tokens: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** Tokens of a conversation as the API counts them; `undefined` where it cannot tell soon. */
export async function countAnthropicTokens(
	access: Access,
	model: string,
	conversation: Conversation,
	limits: RequestLimits,
	token: CancellationToken,
): Promise<number | undefined> {
	const quick = { ...limits, retries: 0, deadlineMs: Math.min(longestMs, limits.deadlineMs) };
	const body = { model, ...toRequest(conversation) };
	const outcome = await sendWithRetries(
		async watch => {
			const { messages } = await anthropicRequest(access, quick, 'application/json', watch);
			return done(v.safeParse(answerSchema, await messages.countTokens(body, { signal: watch.signal })));
		},
		quick,
		() => {},
		token,
	);
	return outcome.kind === 'done' && outcome.value.success ? outcome.value.output.input_tokens : undefined;
}
