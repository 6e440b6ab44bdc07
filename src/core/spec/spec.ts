/** RFC 2119 / BCP 14 level of a requirement; FACT for a constraint without a keyword. */
export type Level = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | 'FACT';

/** Format of a spec file; see `specPaths.ts` for where each lives. */
export type Dialect = 'plain' | 'openspec' | 'spec-kit' | 'kiro';

/** A heading of a spec. */
export interface Section {
	readonly title: string;
	/** 1 for `#`, 6 for `######`. */
	readonly depth: number;
	/** From 1. */
	readonly line: number;
}

/**
 * A stretch of the text of a requirement.
 *
 * Offsets count from the beginning of the requirement's first line, in the text in LF, so that they stay as they are
 * when something changes elsewhere. The end is exclusive.
 */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** One step of a scenario, or a passage of it that is none. */
export interface Step extends Stretch {
	/** In upper case: `GIVEN`, `WHEN`, `THEN`, `AND`, `BUT`; empty for what starts with no such word. */
	readonly keyword: string;
	/** Markdown source in one line, without the keyword. */
	readonly text: string;
	/** From 1. */
	readonly line: number;
	/** Where the keyword stands, without marks of emphasis; -1 where there is none. */
	readonly keywordStart: number;
	readonly keywordEnd: number;
}

/** An example that a requirement is tested by; its stretch is its heading, or its list item. */
export interface Scenario extends Stretch {
	/** Empty for a scenario that is an item of a list. */
	readonly name: string;
	/** First line, from 1. */
	readonly line: number;
	/** Last line that is not blank, from 1, inclusive. */
	readonly endLine: number;
	/** Where the name stands; -1 where there is none. */
	readonly nameStart: number;
	readonly nameEnd: number;
	readonly steps: readonly Step[];
}

/** Where the parts of a requirement stand; -1 for a part that it does not have. Its own stretch is where its text is from. */
export interface Places extends Stretch {
	/** The keyword that gives the level, its NOT included. */
	readonly keywordStart: number;
	readonly keywordEnd: number;
	/** The id that the author wrote, positional ones included. */
	readonly idStart: number;
	readonly idEnd: number;
	readonly nameStart: number;
	readonly nameEnd: number;
}

/** What an OpenSpec delta does to a requirement of its main spec. */
export type DeltaOperation = 'ADDED' | 'MODIFIED' | 'REMOVED' | 'RENAMED';

/** What a change of a spec, written as a file of its own, does to a requirement of that spec. */
export interface Delta {
	readonly operation: DeltaOperation;
	/** The former name of a renamed requirement. */
	readonly from?: string;
}

/** One normative statement of a spec, or one keyword-less constraint. */
export interface Requirement {
	/** Unique in the file: the explicit id or name, else a positional one, else a readable one from section and text. */
	readonly id: string;
	/** An id that the author wrote (`FR-001`, `[B-1]`, `{#id}`), without its brackets. */
	readonly explicitId: string | null;
	/** Name of an OpenSpec requirement, title of a user story or of what has a heading with an id. */
	readonly name: string | null;
	readonly level: Level;
	/** The keyword as RFC 2119 spells it (`SHALL NOT`, `REQUIRED`), or `null` for a FACT. */
	readonly keyword: string | null;
	/** Markdown source of the statement in one line: white space collapsed, list marker and explicit id left out. */
	readonly text: string;
	/** Titles of the headings above, outermost first. */
	readonly section: readonly string[];
	/** First line, from 1. */
	readonly line: number;
	/** Last line, from 1, inclusive; without nested lists. That of a requirement under a heading of its own ends its scenarios. */
	readonly endLine: number;
	readonly scenarios: readonly Scenario[];
	readonly places: Places;
	/** Only in a delta file. */
	readonly delta?: Delta;
	/** Such as `P1`, of a user story. */
	readonly priority?: string;
}

/** How loud a problem is told. */
export type Severity = 'error' | 'warning' | 'info';

/** Something to tell about a place in a file. Lines and columns from 1; the end column is exclusive. */
export interface Problem {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** What a command must do to pass. */
export interface Expectation {
	readonly exit: number;
	/** Text to find in stdout. */
	readonly stdout?: string;
}

/** A command with its expectation, from a `bash` fence under a Verify heading. */
export interface VerifyCommand {
	/** One or more lines, run as one. */
	readonly command: string;
	readonly expect: Expectation;
	/** Line of the command, from 1. */
	readonly line: number;
	/** Line of the `# Expected:` comment, from 1, where there is one. */
	readonly expectLine?: number;
}

/** What a spec says: its requirements with all that stands around them. */
export interface Spec {
	readonly path: string;
	readonly dialect: Dialect;
	/** The first heading of depth 1. */
	readonly title: string | null;
	readonly sections: readonly Section[];
	readonly requirements: readonly Requirement[];
	/** Standing verification commands. */
	readonly verify: readonly VerifyCommand[];
	readonly problems: readonly Problem[];
	/** The further headings that it was read with; absent for none. */
	readonly factHeadings?: readonly string[];
}
