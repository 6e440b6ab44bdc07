import type { ContentBlockParam } from '@anthropic-ai/sdk/resources/messages/messages';

/** The blocks of an answer as the API wants them back with the next request: thinking with its signature, unchanged. */
export class AnthropicContent {
	readonly blocks: readonly ContentBlockParam[];

	constructor(blocks: readonly ContentBlockParam[]) {
		this.blocks = blocks;
	}
}
