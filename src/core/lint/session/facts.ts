import type { Anchors } from '../references/anchors';
import type { LintedPart } from './lintedPart';

/** Which facts a problem depends on; where none of a kind changes, such a problem need not be looked at again. */
export type FactKind = 'ids' | 'anchors' | 'answers' | 'keywords' | 'above';

/** What the whole of a file tells, and a part of it cannot know. */
export interface Facts {
	/** Whether anything in the file is marked as demanded by an upper-case keyword, or its dialect has no other mark. */
	readonly marksKeywords: boolean;
	/** Whether a statement of a section, named by `sectionKey`, says what holds where something is left out. */
	isAnswered(section: string): boolean;
	/** Whether an id looks like those of the file, and nothing in it has it. */
	isUnknownId(id: string): boolean;
	/** Whether no requirement or criterion of Kiro in the file has a number. */
	isUnknownNumber(number: string): boolean;
	/** Where links within the file lead. */
	readonly anchors: Anchors;
	/** Whether what stands before a part says who its first list is about. */
	isIntroduced(part: LintedPart): boolean;
	/** Whether a section of the file says what an OpenSpec spec is for. */
	readonly hasPurpose: boolean;
	/** Whether a part is the first with a heading “## Requirements”. */
	isFirstOfRequirements(part: LintedPart): boolean;
	/** Whether a part is the first that has a requirement outside the section of requirements. */
	isFirstLoose(part: LintedPart): boolean;
	/** Changes whenever facts of a kind do. */
	versionOf(kind: FactKind): number;
}

/** What must be so elsewhere in the file for a problem to be one. */
export interface Condition {
	readonly fact: FactKind;
	readonly holds: (facts: Facts, part: LintedPart) => boolean;
}

/** A section by its titles, which stays the same wherever it stands. */
export function sectionKey(titles: readonly string[]): string {
	return titles.join('\n');
}
