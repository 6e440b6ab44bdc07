/**
 * A replacement of whole lines.
 *
 * `at` is the line, from 1, in the old text at which `old` stands; for a pure insertion,
 * the line before which `new` goes (one past the last line to append).
 */
export interface LineHunk {
	readonly at: number;
	readonly old: readonly string[];
	readonly new: readonly string[];
}
