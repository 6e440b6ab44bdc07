import * as v from 'valibot';
import type { Failure } from '../../core/failure';
import type { CancellationToken } from '../../core/host';
import { efforts } from '../../core/plan/model/effort';
import type { ListedModels } from '../listedModels';
import { askServer } from '../request/askServer';
import { checkAccess } from '../request/checkAccess';
import { done, fault } from '../request/outcome';
import { type RequestLimits, usualLimits } from '../request/requestLimits';
import { anthropicRequest } from './anthropicRequest';
import { anthropicBaseUrl } from './createAnthropicModel';

const tokens = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))));
const support = v.optional(v.nullable(v.object({ supported: v.boolean() })));
const modelSchema = v.object({
	id: v.pipe(v.string(), v.minLength(1)),
	display_name: v.optional(v.string()),
	max_input_tokens: tokens,
	max_tokens: tokens,
	capabilities: v.optional(
		v.nullable(
			v.object({
				effort: v.optional(
					v.nullable(v.object({ low: support, medium: support, high: support, xhigh: support, max: support })),
				),
			}),
		),
	),
});
const answerSchema = v.array(modelSchema);

/** The models that a key may use, newest first, as the API lists them. */
export async function listAnthropicModels(
	options: { readonly apiKey: string; readonly baseURL?: string; readonly limits?: Partial<RequestLimits> },
	token: CancellationToken,
): Promise<ListedModels | { readonly kind: 'cancelled' } | Failure> {
	const access = checkAccess(options.baseURL ?? anthropicBaseUrl, options.apiKey);
	const limits = { ...usualLimits, deadlineMs: 30_000, ...options.limits };
	return askServer(
		{ access, limits },
		async (access, watch) => {
			const client = await anthropicRequest(access, limits, 'application/json', watch);
			const page = await client.models.list({ limit: 1000 }, { signal: watch.signal });
			const parsed = v.safeParse(answerSchema, page.data);
			return parsed.success
				? done({ kind: 'listed' as const, models: parsed.output.map(toListedModel) })
				: fault({ kind: 'garbage', detail: 'it is no list of models' });
		},
		() => {},
		token,
	);
}

function toListedModel(model: v.InferOutput<typeof modelSchema>): ListedModels['models'][number] {
	const offered = model.capabilities?.effort;
	return {
		id: model.id,
		name: model.display_name ?? model.id,
		...(model.max_input_tokens && { inputLimit: model.max_input_tokens }),
		...(model.max_tokens && { maxTokens: model.max_tokens }),
		...(offered && { efforts: efforts.filter(effort => offered[effort]?.supported) }),
	};
}
