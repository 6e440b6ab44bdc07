import type { Choice, OptionName } from '../options';

/** A command as the parser, the help and the completion know it. */
export interface CommandEntry {
	readonly summary: string;
	/** What it does besides, a line a sentence. */
	readonly notes?: readonly string[];
	/** The words after the command that are no options, as the help shows them. */
	readonly words: string;
	/** Least and most of these words, and what they may be. */
	readonly least: number;
	readonly most: number;
	readonly choice: Choice;
	readonly options: readonly OptionName[];
	/** Calls, each with what it is for. */
	readonly examples: readonly (readonly [call: string, purpose: string])[];
}

/** Of a command that takes options alone. */
export const noWords = { words: '', least: 0, most: 0, choice: 'none' } as const;
