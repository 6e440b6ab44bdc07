import type { ChatProgress } from './chatModel';

/** What a user may see while a model plans. */
export type PlanningProgress =
	| ChatProgress
	/** The question is put together and goes out. */
	| {
			readonly kind: 'asking';
			/** Tokens of it, counted by the API or estimated, and how many it may have. */
			readonly tokens: number;
			readonly limit: number;
			readonly isEstimate: boolean;
			/** Files whose text is in it. */
			readonly files: readonly string[];
	  }
	/** An answer is asked for, from 1. */
	| { readonly kind: 'turn'; readonly number: number }
	/** A call is carried out; `path` is what it is about, as the model wrote it. */
	| { readonly kind: 'call'; readonly name: string; readonly path?: string; readonly refused: boolean };
