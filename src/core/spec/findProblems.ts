import type { Duplicate } from './assignIds';
import type { BlockList } from './blocks/blockList';
import { findConflicts } from './problems/findConflicts';
import { findDuplicates } from './problems/findDuplicates';
import { findOpenFences } from './problems/findOpenFences';
import type { Problem } from './spec';

/** Find what is wrong with a spec as a document: repeated ids and names, fences that nothing closes, conflict markers. */
export function findProblems(text: string, blocks: BlockList, duplicates: readonly Duplicate[]): readonly Problem[] {
	const problems = [...findOpenFences(text, blocks), ...findConflicts(text), ...findDuplicates(text, duplicates)];
	return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}
