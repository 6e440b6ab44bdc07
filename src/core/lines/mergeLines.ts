import { applyHunks } from './applyHunks';
import { diffLines } from './diffLines';
import type { LineHunk } from './hunk';

/**
 * Merge two texts that were made from a third, all in LF.
 *
 * @returns Both sets of changes in one text; `undefined` where they touch the same or neighbouring lines. A change that
 * both made counts once.
 */
export function mergeLines(base: string, ours: string, theirs: string): string | undefined {
	const lines = base.split('\n');
	const all = [...diffLines(lines, ours.split('\n')), ...diffLines(lines, theirs.split('\n'))];
	all.sort((a, b) => a.at - b.at || a.old.length - b.old.length);
	const merged: LineHunk[] = [];
	for (const hunk of all) {
		const last = merged.at(-1);
		if (!last || last.at + last.old.length < hunk.at) {
			merged.push(hunk);
		} else if (!isSame(last, hunk)) {
			return undefined;
		}
	}
	return applyHunks(base, merged);
}

function isSame(a: LineHunk, b: LineHunk): boolean {
	const isEqual = (one: readonly string[], other: readonly string[]) =>
		one.length === other.length && one.every((line, index) => line === other[index]);
	return a.at === b.at && isEqual(a.old, b.old) && isEqual(a.new, b.new);
}
