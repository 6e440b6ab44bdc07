import type { CancellationToken } from './host';

/** One run of a program of the user's, in an empty folder of its own and without a terminal. */
export interface ProgramCall {
	/** Absolute path. */
	readonly executable: string;
	readonly args: readonly string[];
	/** What it reads from its standard input, which then ends. */
	readonly input: string;
	/** Names of variables of the user's environment that it gets, although they are kept from other programs. */
	readonly keeps: RegExp;
	/** Variables that it gets besides. */
	readonly sets: Readonly<Record<string, string>>;
	/** Milliseconds without any output after which it is ended. */
	readonly idleMs: number;
	/** Milliseconds after which it is ended in any case. */
	readonly deadlineMs: number;
}

/** How a program ended. */
export type ProgramOutcome =
	/** `stderr` is the end of its standard error, in no more than a few kilobytes. */
	| { readonly kind: 'exited'; readonly exit: number; readonly stderr: string }
	/** `stopped`: what took its output wanted no more of it. */
	| { readonly kind: 'killed'; readonly reason: 'late' | 'silent' | 'cancelled' | 'stopped' | 'signal' }
	/** It could not be started. */
	| { readonly kind: 'unavailable'; readonly reason: string };

/**
 * Runs a program. Nothing of its process group is left when the outcome is known, nor of its folder.
 *
 * @param onOutput Takes its standard output as it comes; `false` ends the program.
 */
export type RunProgram = (
	call: ProgramCall,
	onOutput: (text: string) => boolean,
	token: CancellationToken,
) => Promise<ProgramOutcome>;
