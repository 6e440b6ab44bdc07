import type { Dialect } from './spec';

/** What decides, besides its own text, what the headings of a spec mean. */
export interface HeadingRules {
	readonly dialect: Dialect;
	/** Headings, besides the usual ones, whose list items are requirements even without a keyword. */
	readonly factHeadings: readonly string[];
	/** Whether requirements count under a heading “## Requirements” only, because an OpenSpec main spec has one. */
	readonly isBound: boolean;
}
