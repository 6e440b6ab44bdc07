import { mergeParts } from './mergeParts';

/**
 * Merge two texts that were made from a third, all in LF.
 *
 * @param isByLine Whether changes of neighbouring lines are merged, too, because each line stands for itself.
 * @returns Both sets of changes in one text; `undefined` where they touch the same or neighbouring lines. A change that
 * both made counts once.
 */
export function mergeLines(base: string, ours: string, theirs: string, isByLine = false): string | undefined {
	const parts = mergeParts(base.split('\n'), ours.split('\n'), theirs.split('\n'), isByLine);
	return parts.some(({ kind }) => kind === 'conflict')
		? undefined
		: parts.flatMap(part => (part.kind === 'merged' ? part.lines : [])).join('\n');
}
