import { countFeeds } from '../blocks/characters';
import type { Duplicate } from '../giveIds';
import type { Problem } from '../spec';
import { lineStart } from '../statements/lineStart';
import { createProblem } from './createProblem';

/** Tell the places of ids and names that are used before, in their order. */
export function findDuplicates(text: string, duplicates: readonly Duplicate[]): readonly Problem[] {
	return duplicates.flatMap(duplicate => {
		const { id, start } = duplicate.label;
		if (!duplicate.isName && isNote(text, start + id.length)) {
			return [];
		}
		const line = duplicate.line + countFeeds(text, duplicate.lineStart, start);
		const column = start - lineStart(text, start) + 1;
		const rule = duplicate.isName ? 'duplicate-name' : 'duplicate-id';
		const message = duplicate.isName
			? `There is a requirement “${id}” before in this spec.`
			: `The id ${id} is used before in this spec.`;
		return createProblem(rule, 'error', message, line, column, column + id.length);
	});
}

/**
 * Whether an id in bold is that of another requirement, of which more is said: `**SC-001 verification intent**`,
 * `**SC-002 (stretch)**`.
 */
function isNote(text: string, end: number): boolean {
	return /^ (?:\([^()*\n]{1,60}\)|[a-z][^*:\n]{0,60})(?:[:：]\*\*|\*\*)/.test(text.slice(end, end + longestNote));
}

const longestNote = 80;
