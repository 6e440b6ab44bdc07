import type { RuleId } from './rules';

/** What a rule found in one statement; offsets into the statement's text. */
export interface Finding {
	readonly rule: RuleId;
	readonly start: number;
	/** Exclusive. */
	readonly end: number;
	readonly message: string;
	/** What to write there instead, where that is certain enough to be offered. */
	readonly replacement?: string;
}
