/** A change of a spec, the workspace it is made in, and what the literal planner must say. */
export interface LiteralCase {
	readonly name: string;
	/** Statements of the baseline and of the spec; those at the same place are the same requirement, `r1`, `r2`, … */
	readonly before: readonly (string | null)[];
	readonly after: readonly (string | null)[];
	readonly files: Readonly<Record<string, string>>;
	/** Files that a recorded cycle changed for `r1`. */
	readonly own?: readonly string[];
	/** Lines of ticked edits: `path:line new text`, or `old → new` for a rename. */
	readonly selected: readonly string[];
	/** Lines of edits that are not ticked. */
	readonly doubtful?: readonly string[];
	/** States of the changes, in the order of the requirements; without it all have edits. */
	readonly states?: readonly string[];
}

/** A text of these lines. */
export const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;
