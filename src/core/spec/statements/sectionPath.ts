/** A heading with those above it, and what it means for the text below. */
export interface SectionPath {
	readonly title: string;
	readonly depth: number;
	/** From 1. */
	readonly line: number;
	/** The nearest heading of lower depth before it. */
	readonly above: SectionPath | null;
	/** Whether list items directly under it are requirements without a keyword, too. */
	readonly holdsFacts: boolean;
	/** Whether it, or a heading above it, holds verification commands. */
	readonly holdsCommands: boolean;
}

/** Titles of a heading and those above it, outermost first; none for a place before the first heading. */
export function titlesOf(section: SectionPath | null): readonly string[] {
	const titles: string[] = [];
	for (let at = section; at; at = at.above) {
		titles.push(at.title);
	}
	return titles.reverse();
}
