/** RFC 2119 / BCP 14 level of a requirement; FACT for a constraint without a keyword. */
export type Level = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | 'FACT';

/** Format of a spec file; see `specPaths.ts` for where each lives. */
export type Dialect = 'plain' | 'openspec' | 'spec-kit' | 'kiro';

export interface Section {
	readonly title: string;
	/** 1 for `#`, 6 for `######`. */
	readonly depth: number;
	/** From 1. */
	readonly line: number;
}

export interface Step {
	readonly keyword: string;
	readonly text: string;
}

export interface Scenario {
	readonly name: string;
	readonly line: number;
	readonly steps: readonly Step[];
}

/** One normative statement of a spec, or one keyword-less constraint. */
export interface Requirement {
	/** Unique in the file: the explicit id, else a readable one from section and text. */
	readonly id: string;
	/** An id that the author wrote (`FR-001`, `[B-1]`, `{#id}`), without its brackets. */
	readonly explicitId: string | null;
	/** Name of an OpenSpec requirement. */
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
	/** Last line, from 1, inclusive; without nested lists. */
	readonly endLine: number;
	readonly scenarios: readonly Scenario[];
}

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
