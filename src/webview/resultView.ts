import type { Span } from './marks';

/** Two sides of what did not come out as expected, with the words that differ. */
export interface Difference {
	readonly of: 'output' | 'exit';
	readonly expected: readonly Span[];
	readonly actual: readonly Span[];
}

/** How a command went. */
export interface ResultView {
	readonly command: string;
	readonly passed: boolean;
	/** `null` where the command was killed or could not run. */
	readonly exit: number | null;
	readonly durationMs: number;
	/** In words, such as “exit 0”. */
	readonly expectation: string;
	/** What differs: the text looked for beside the nearest printed line, and the exit codes; empty where it passed or did not finish. */
	readonly differences: readonly Difference[];
	/** The end of what it printed. */
	readonly tail: string;
}
