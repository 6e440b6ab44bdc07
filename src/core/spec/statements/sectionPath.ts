import type { DeltaOperation } from '../spec';

/** What the text under a heading of a dialect is. */
export type SectionRole =
	| 'none'
	/** A requirement of OpenSpec with its scenarios. */
	| 'requirement'
	/** What looks like one, but stands where OpenSpec does not read it. */
	| 'outside'
	/** A user story of Spec Kit. */
	| 'story'
	/** A requirement of Spec Kit whose heading starts with its id. */
	| 'identified'
	/** Requirements of Spec Kit or what else has ids there. */
	| 'listed'
	/** A requirement of Kiro, of which each numbered item is a criterion. */
	| 'numbered'
	/** Criteria of Kiro. */
	| 'criteria';

/** A heading with those above it, and what it means for the text below. */
export interface SectionPath {
	readonly title: string;
	readonly depth: number;
	/** From 1. */
	readonly line: number;
	/** Index of its block. */
	readonly block: number;
	/** The nearest heading of lower depth before it. */
	readonly above: SectionPath | null;
	/** Whether list items directly under it are requirements without a keyword, too. */
	readonly holdsFacts: boolean;
	/** Whether it, or a heading above it, holds verification commands. */
	readonly holdsCommands: boolean;
	readonly role: SectionRole;
	/** The number of the story, the id that the heading starts with, or the number of Kiro's requirement that it is or belongs to. */
	readonly number: string | null;
	/** What the requirements under it do, in a delta file. */
	readonly delta: DeltaOperation | null;
}

/** Titles of a heading and those above it, outermost first; none for a place before the first heading. */
export function titlesOf(section: SectionPath | null): readonly string[] {
	const titles: string[] = [];
	for (let at = section; at; at = at.above) {
		titles.push(at.title);
	}
	return titles.reverse();
}
