/** Exit codes of every command. */
export const exitCode = {
	done: 0,
	error: 1,
	/** There are changes; only with `--detailed-exitcode`. */
	changes: 2,
	stale: 3,
	verificationFailed: 4,
} as const;

/** A number that the program ends with. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
