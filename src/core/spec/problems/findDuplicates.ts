import type { Duplicate } from '../assignIds';
import { countFeeds } from '../blocks/characters';
import type { Problem } from '../spec';
import { lineStart } from '../statements/lineStart';
import { createProblem } from './createProblem';

/** Tell the places of ids and names that are used before, in their order. */
export function findDuplicates(text: string, duplicates: readonly Duplicate[]): readonly Problem[] {
	return duplicates.map(duplicate => {
		const { id, start } = duplicate.label;
		const line = duplicate.line + countFeeds(text, duplicate.lineStart, start);
		const column = start - lineStart(text, start) + 1;
		const rule = duplicate.isName ? 'duplicate-name' : 'duplicate-id';
		const message = duplicate.isName
			? `There is a requirement “${id}” before in this spec.`
			: `The id ${id} is used before in this spec.`;
		return createProblem(rule, 'error', message, line, column, column + id.length);
	});
}
