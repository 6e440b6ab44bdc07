import type { Span } from './marks';

/** How a command went. */
export interface ResultView {
	readonly command: string;
	readonly passed: boolean;
	/** `null` where the command was killed or could not run. */
	readonly exit: number | null;
	readonly durationMs: number;
	/** In words, such as “exit 0”. */
	readonly expectation: string;
	/** What was looked for and the nearest line of what was printed, with the words that differ; absent where only the exit code counts. */
	readonly compare?: { readonly expected: readonly Span[]; readonly actual: readonly Span[] };
	/** The end of what it printed. */
	readonly tail: string;
}
