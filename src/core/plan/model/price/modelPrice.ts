/** What a model costs, in US dollars for a million tokens. */
export interface ModelPrice {
	readonly input: number;
	readonly output: number;
	/** Of what was found in the cache; as `input` where it is not said. */
	readonly cacheRead?: number;
	/** Of what was put into the cache, for five minutes; as `input` where it is not said. */
	readonly cacheWrite?: number;
	/** Tokens of one question up to which these prices hold; beyond, others do. */
	readonly longest?: number;
}

/** Prices by the name of the model. */
export type Prices = ReadonlyMap<string, ModelPrice>;
