import type { Failure } from '../../core/failure';
import type { CancellationToken } from '../../core/host';
import type { ChatModel } from '../../core/plan/model/chatModel';
import type { Effort } from '../../core/plan/model/effort';
import type { ClaudeCodeSource } from './claudeCodeSource';

/** The APIs that have models, by the ids of their planners. */
export const providers = ['anthropic', 'openai'] as const;
export type Provider = (typeof providers)[number];

/** Where requests may go. A key is entered for an origin, and goes nowhere else. */
export interface Address {
	readonly kind: 'ok';
	readonly url: string;
	readonly origin: string;
	/** As it is shown to the user. */
	readonly host: string;
}

/** How a provider is reached. */
export interface Access {
	readonly kind: 'reached';
	readonly provider: Provider;
	readonly address: Address;
	/** `undefined` where the server needs none. */
	readonly key: string | undefined;
}

/** A model as a server lists it: names from outside, to be shown as text. */
export interface ListedModel {
	readonly id: string;
	readonly name: string;
	readonly efforts?: readonly string[];
}

/** What is known of models outside this layer; each part is loaded when it is first used. */
export interface ModelSource {
	readonly claudeCode: ClaudeCodeSource;
	/** Whether requests may go to a base URL; an empty one is the usual of the provider, where it has one. */
	address(provider: Provider, baseUrl: string): Promise<Address | Failure>;
	/** A key without the white space around it, or why it cannot be one. */
	checkKey(text: string): Promise<{ readonly kind: 'ok'; readonly key: string } | Failure>;
	create(access: Access, model: string, effort: Effort | undefined): Promise<ChatModel>;
	list(
		access: Access,
		token: CancellationToken,
	): Promise<
		{ readonly kind: 'listed'; readonly models: readonly ListedModel[] } | { readonly kind: 'cancelled' } | Failure
	>;
}
