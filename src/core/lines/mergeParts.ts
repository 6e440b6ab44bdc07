import { diffLines } from './diffLines';
import type { LineHunk } from './hunk';

/** A run of lines of a merge. */
export type MergePart =
	| { readonly kind: 'merged'; readonly lines: readonly string[] }
	/** Both sides changed the same or neighbouring lines; a side without lines took them out. */
	| { readonly kind: 'conflict'; readonly ours: readonly string[]; readonly theirs: readonly string[] };

/**
 * Merge the lines of two texts that were made from a third, in order.
 *
 * A change that both made counts once, and what a conflict begins or ends with on both sides is no part of it.
 *
 * @param isByLine Whether changes of neighbouring lines are merged, too, because each line stands for itself.
 */
export function mergeParts(
	base: readonly string[],
	ours: readonly string[],
	theirs: readonly string[],
	isByLine = false,
): readonly MergePart[] {
	const parts: MergePart[] = [];
	let at = 0;
	for (const region of findRegions(diffLines(base, ours), diffLines(base, theirs), isByLine)) {
		parts.push({ kind: 'merged', lines: base.slice(at, region.start) }, ...mergeRegion(base, region));
		at = region.end;
	}
	return [...parts, { kind: 'merged', lines: base.slice(at) }];
}

/** The differences of two texts as conflicts, for where nothing tells which side changed them. */
export function conflictParts(ours: readonly string[], theirs: readonly string[]): readonly MergePart[] {
	const parts: MergePart[] = [];
	let at = 0;
	for (const hunk of diffLines(ours, theirs)) {
		parts.push({ kind: 'merged', lines: ours.slice(at, hunk.at - 1) });
		parts.push({ kind: 'conflict', ours: hunk.old, theirs: hunk.new });
		at = hunk.at - 1 + hunk.old.length;
	}
	return [...parts, { kind: 'merged', lines: ours.slice(at) }];
}

/** Lines of the base from `start` to `end`, from 0, in which hunks of one side or of both meet. */
interface Region {
	readonly start: number;
	end: number;
	readonly ours: LineHunk[];
	readonly theirs: LineHunk[];
}

function findRegions(ours: readonly LineHunk[], theirs: readonly LineHunk[], isByLine: boolean): readonly Region[] {
	const all = [
		...ours.map(hunk => ({ hunk, side: 'ours' as const })),
		...theirs.map(hunk => ({ hunk, side: 'theirs' as const })),
	].sort((a, b) => a.hunk.at - b.hunk.at || a.hunk.old.length - b.hunk.old.length);
	const regions: Region[] = [];
	for (const { hunk, side } of all) {
		const start = hunk.at - 1;
		let region = regions.at(-1);
		if (!region || start > region.end || (isByLine && start === region.end && !isSamePlace(region, hunk))) {
			region = { start, end: start, ours: [], theirs: [] };
			regions.push(region);
		}
		region.end = Math.max(region.end, start + hunk.old.length);
		region[side].push(hunk);
	}
	return regions;
}

/** Whether both only add lines, and at the same place: nothing says which come first. */
function isSamePlace({ start, end }: Region, { old }: LineHunk): boolean {
	return start === end && old.length === 0;
}

function mergeRegion(base: readonly string[], region: Region): readonly MergePart[] {
	const ours = sideOf(base, region, region.ours);
	const theirs = sideOf(base, region, region.theirs);
	if (region.theirs.length === 0 || isEqual(ours, theirs)) {
		return [{ kind: 'merged', lines: ours }];
	}
	return region.ours.length === 0 ? [{ kind: 'merged', lines: theirs }] : trimConflict(ours, theirs);
}

/** What a side has in the place of a region. */
function sideOf(base: readonly string[], { start, end }: Region, hunks: readonly LineHunk[]): readonly string[] {
	const lines: string[] = [];
	// Not `push(...list)`: a spread of 100,000 lines overflows the stack.
	const add = (list: readonly string[]) => {
		for (const line of list) {
			lines.push(line);
		}
	};
	let at = start;
	for (const hunk of hunks) {
		add(base.slice(at, hunk.at - 1));
		add(hunk.new);
		at = hunk.at - 1 + hunk.old.length;
	}
	add(base.slice(at, end));
	return lines;
}

function trimConflict(ours: readonly string[], theirs: readonly string[]): readonly MergePart[] {
	const shorter = Math.min(ours.length, theirs.length);
	let head = 0;
	while (head < shorter && ours[head] === theirs[head]) {
		head++;
	}
	let tail = 0;
	while (tail < shorter - head && ours[ours.length - 1 - tail] === theirs[theirs.length - 1 - tail]) {
		tail++;
	}
	return [
		{ kind: 'merged', lines: ours.slice(0, head) },
		{
			kind: 'conflict',
			ours: ours.slice(head, ours.length - tail),
			theirs: theirs.slice(head, theirs.length - tail),
		},
		{ kind: 'merged', lines: ours.slice(ours.length - tail) },
	];
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((line, index) => line === b[index]);
}
