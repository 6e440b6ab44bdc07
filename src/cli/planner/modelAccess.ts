import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { ChatModel } from '../../core/plan/model/chatModel';
import { usualAnthropicModel } from '../../core/plan/model/usualModel';
import type { CommandContext } from '../command';
import type { PlannerId } from './plannerIds';

/** A planner that asks a model. */
export type ModelPlannerId = Exclude<PlannerId, 'auto' | 'literal'>;

/** A model that can be asked: key, address and name are there. */
export interface ModelAccess {
	readonly kind: 'access';
	readonly id: ModelPlannerId;
	readonly model: string;
	/** Where it is asked, where the user set that. */
	readonly baseURL: string | undefined;
	open(): Promise<ChatModel>;
}

type AccessContext = Pick<CommandContext, 'io' | 'models'>;

/**
 * What the environment has for a planner that asks a model, or what is missing.
 *
 * @param model As the user named it; only `anthropic` has a usual one.
 */
export function modelAccess(
	id: ModelPlannerId,
	model: string | undefined,
	context: AccessContext,
): ModelAccess | Failure {
	return id === 'anthropic' ? anthropic(model ?? usualAnthropicModel, context) : openai(model, context);
}

function anthropic(model: string, { io, models }: AccessContext): ModelAccess | Failure {
	const apiKey = read(io.env.ANTHROPIC_API_KEY);
	const baseURL = read(io.env.ANTHROPIC_BASE_URL);
	if (apiKey === undefined) {
		const message = 'The planner “anthropic” needs an API key, and ANTHROPIC_API_KEY is not set.';
		const next = 'Set that environment variable, or plan offline with --planner literal.';
		return missing('key.missing', message, next);
	}
	const open = () => models.anthropic({ apiKey, model, ...(baseURL !== undefined && { baseURL }) });
	return { kind: 'access', id: 'anthropic', model, baseURL, open };
}

function openai(model: string | undefined, { io, models }: AccessContext): ModelAccess | Failure {
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
	const open = () => models.openai({ baseURL, model, ...(apiKey !== undefined && { apiKey }) });
	return { kind: 'access', id: 'openai', model, baseURL, open };
}

/** A variable of the environment; empty is as good as not set. */
function read(value: string | undefined): string | undefined {
	return value?.trim() || undefined;
}

function missing(code: Failure['code'], message: string, next: string): Failure {
	return failed(code, message, `Nothing was sent. ${nothingWritten}`, next);
}
