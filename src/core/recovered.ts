/** What a writer that was stopped had left, and what became of it. */
export interface Recovered {
	/** `rolledBack`: every file is as it was before the writer began. `finished`: all that it was to write stands. */
	readonly kind: 'rolledBack' | 'finished';
	/** Paths of the files that it was to write, apply.md aside. */
	readonly files: readonly string[];
	/** Number of the cycle that it was about. */
	readonly cycle: number;
	/** Whether the cycle has its status; one that lacks it was interrupted before or while its commands ran. */
	readonly hasStatus?: boolean;
}
