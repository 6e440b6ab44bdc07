import type { ChatModel } from '../../core/plan/model/chatModel';

/** Makers of models, which the entry point joins in. Each loads what it needs when it is called. */
export interface Models {
	anthropic(access: { readonly apiKey: string; readonly baseURL?: string; readonly model: string }): Promise<ChatModel>;
	openai(access: { readonly apiKey?: string; readonly baseURL: string; readonly model: string }): Promise<ChatModel>;
}
