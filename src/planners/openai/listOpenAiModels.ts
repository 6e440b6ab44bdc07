import * as v from 'valibot';
import type { Failure } from '../../core/failure';
import type { CancellationToken } from '../../core/host';
import type { ListedModels } from '../listedModels';
import { askServer } from '../request/askServer';
import { checkAccess } from '../request/checkAccess';
import { done, fault } from '../request/outcome';
import { type RequestLimits, usualLimits } from '../request/requestLimits';
import { openAiRequest } from './openAiRequest';

// A server without models may say so with a null.
const answerSchema = v.object({ data: v.nullable(v.array(v.object({ id: v.pipe(v.string(), v.minLength(1)) }))) });

/** The models that a server with the chat completions API offers, as it lists them. */
export async function listOpenAiModels(
	options: { readonly baseURL: string; readonly apiKey?: string; readonly limits?: Partial<RequestLimits> },
	token: CancellationToken,
): Promise<ListedModels | { readonly kind: 'cancelled' } | Failure> {
	const access = checkAccess(options.baseURL, options.apiKey || undefined);
	const limits = { ...usualLimits, deadlineMs: 30_000, ...options.limits };
	return askServer(
		{ access, limits },
		async (access, watch) => {
			const response = await openAiRequest(access, '/models', undefined, limits, watch);
			const parsed = v.safeParse(answerSchema, await response.json());
			return parsed.success
				? done({ kind: 'listed' as const, models: (parsed.output.data ?? []).map(({ id }) => ({ id, name: id })) })
				: fault({ kind: 'garbage', detail: 'it is no list of models' });
		},
		() => {},
		token,
	);
}
