/** The models that a server offers. Names come from the server: they are text to show, nothing else. */
export interface ListedModels {
	readonly kind: 'listed';
	readonly models: readonly {
		readonly id: string;
		readonly name: string;
		/** Tokens that may go in, where the server tells. */
		readonly inputLimit?: number;
		/** Tokens of the longest answer, where the server tells. */
		readonly maxTokens?: number;
		/** How hard it can think, where the server tells. */
		readonly efforts?: readonly string[];
	}[];
}
