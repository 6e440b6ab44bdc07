import { type Failure, failed, nothingSent, nothingWritten } from '../../core/failure';
import type { ChatModel } from '../../core/plan/model/chatModel';
import type { Effort } from '../../core/plan/model/effort';
import { usualAnthropicModel } from '../../core/plan/model/usualModel';
import type { CommandContext } from '../command';
import type { PlannerId } from './plannerIds';

/** A planner that asks the API of a model. */
export type ModelPlannerId = Exclude<PlannerId, 'auto' | 'literal' | 'claude-code'>;

/** A model that can be asked: key, address and name are there. */
export interface ModelAccess {
	readonly kind: 'access';
	readonly id: ModelPlannerId;
	readonly model: string;
	/** Where it is asked, where the user set that. */
	readonly baseURL: string | undefined;
	open(): Promise<ChatModel>;
}

/** What the user said of the model to ask. */
export interface ModelWish {
	/** Name of the model, as its server knows it; `undefined` where nobody named one. */
	readonly model: string | undefined;
	/** How hard it thinks; that of the model where nobody said so. */
	readonly effort: Effort | undefined;
}

type AccessContext = Pick<CommandContext, 'io' | 'models'>;

/**
 * What the environment has for a planner that asks a model, or what is missing.
 *
 * Only `anthropic` has a usual model, and can be told how hard to think.
 */
export function modelAccess(id: ModelPlannerId, wish: ModelWish, context: AccessContext): ModelAccess | Failure {
	return id === 'anthropic' ? anthropic(wish, context) : openai(wish, context);
}

function anthropic(wish: ModelWish, { io, models }: AccessContext): ModelAccess | Failure {
	const { model = usualAnthropicModel, effort } = wish;
	const apiKey = read(io.env.ANTHROPIC_API_KEY);
	const baseURL = read(io.env.ANTHROPIC_BASE_URL);
	if (apiKey === undefined) {
		const message = 'The planner “anthropic” needs an API key, and ANTHROPIC_API_KEY is not set.';
		const next = 'Set that environment variable, or plan offline with --planner literal.';
		return missing('key.missing', message, next);
	}
	const open = () => models.anthropic({ apiKey, model, ...(effort && { effort }), ...(baseURL && { baseURL }) });
	return { kind: 'access', id: 'anthropic', model, baseURL, open };
}

function openai({ model, effort }: ModelWish, { io, models }: AccessContext): ModelAccess | Failure {
	const apiKey = read(io.env.OPENAI_API_KEY);
	const baseURL = read(io.env.OPENAI_BASE_URL);
	if (baseURL === undefined) {
		const message = 'The planner “openai” needs the address of a server, and OPENAI_BASE_URL is not set.';
		const next = 'Set that environment variable, such as to http://127.0.0.1:11434/v1 for Ollama on this machine.';
		return missing('model.base_url', message, next);
	}
	if (model === undefined) {
		const message = 'The planner “openai” needs the name of a model.';
		return missing('model.missing', message, 'Name one of its server with --model or in SPEC_OPS_MODEL.');
	}
	if (effort !== undefined) {
		const message = 'A server of the planner “openai” cannot be told how hard to think.';
		return failed('usage', message, nothingWritten, 'Leave out --effort, or name another planner.');
	}
	const open = () => models.openai({ baseURL, model, ...(apiKey !== undefined && { apiKey }) });
	return { kind: 'access', id: 'openai', model, baseURL, open };
}

/** A variable of the environment; empty is as good as not set. */
function read(value: string | undefined): string | undefined {
	return value?.trim() || undefined;
}

function missing(code: Failure['code'], message: string, next: string): Failure {
	return failed(code, message, nothingSent, next);
}
