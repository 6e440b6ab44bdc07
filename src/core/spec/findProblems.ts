import type { BlockList } from './blocks/blockList';
import type { Duplicate } from './giveIds';
import { findConflicts } from './problems/findConflicts';
import { findDuplicates } from './problems/findDuplicates';
import { findOpenFences } from './problems/findOpenFences';
import { findOutside } from './problems/findOutside';
import type { Problem } from './spec';
import type { SectionPath } from './statements/sectionPath';

/**
 * Find what is wrong with a spec as a document: repeated ids and names, requirements where none is read, fences that
 * nothing closes, conflict markers.
 */
export function findProblems(
	text: string,
	blocks: BlockList,
	sections: readonly SectionPath[],
	duplicates: readonly Duplicate[],
): readonly Problem[] {
	const problems = [
		...findOpenFences(text, blocks),
		...findConflicts(text),
		...findOutside(text, blocks, sections),
		...findDuplicates(text, duplicates),
	];
	return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}
