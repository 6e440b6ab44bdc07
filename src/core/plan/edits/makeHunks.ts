import { diffLines } from '../../lines/diffLines';
import type { LineHunk } from '../../lines/hunk';
import { withoutFormat } from '../../text/withoutFormat';
import type { EditHunk } from '../plan';

/** Unchanged lines shown around a change; changes that are nearer share a hunk, unless one is to begin between them. */
const contextLines = 3;

/**
 * The changed lines of a file with the lines around them, in order; no line is in two hunks.
 *
 * Line ends and the BOM are left out of what is compared and shown. A text that does not exist is empty.
 *
 * @param starts Old lines, from 1, at which a hunk begins however near the one before it is. Texts with the same number
 * of lines are then compared line by line; in others a hunk begins only where the shortest difference does.
 */
export function makeHunks(
	before: string,
	after: string,
	requirements: readonly string[],
	starts?: ReadonlySet<number>,
): readonly EditHunk[] {
	const [old, now] = [linesOf(before), linesOf(after)];
	const isByLine = starts !== undefined && old.length === now.length;
	const groups = groupNear(isByLine ? compareLines(old, now, starts) : diffLines(old, now), starts);
	return groups.map((group, index) => ({
		id: `h${index + 1}`,
		...showGroup(group, old, endOf(groups[index - 1]), groups[index + 1]?.[0]?.at ?? old.length + 1),
		requirements,
		selected: true,
	}));
}

/** Runs of lines that differ from the line of the same number, none across a start. */
function compareLines(
	old: readonly string[],
	now: readonly string[],
	starts: ReadonlySet<number>,
): readonly LineHunk[] {
	const hunks: { readonly at: number; readonly old: string[]; readonly new: string[] }[] = [];
	for (const [index, line] of old.entries()) {
		const other = now[index] ?? '';
		const at = index + 1;
		const last = hunks.at(-1);
		if (line === other) {
			continue;
		}
		if (last && last.at + last.old.length === at && !starts.has(at)) {
			last.old.push(line);
			last.new.push(other);
		} else {
			hunks.push({ at, old: [line], new: [other] });
		}
	}
	return hunks;
}

/** Line after the last one that a group takes out; 1 for none. */
function endOf(group: readonly LineHunk[] | undefined): number {
	const last = group?.at(-1);
	return last ? last.at + last.old.length : 1;
}

function linesOf(text: string): readonly string[] {
	const lines = withoutFormat(text).split('\n');
	return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function groupNear(
	hunks: readonly LineHunk[],
	starts: ReadonlySet<number> = new Set(),
): readonly (readonly LineHunk[])[] {
	const groups: LineHunk[][] = [];
	let end = -Infinity;
	for (const hunk of hunks) {
		const group = hunk.at - end <= 2 * contextLines && !starts.has(hunk.at) ? groups.at(-1) : undefined;
		if (group) {
			group.push(hunk);
		} else {
			groups.push([hunk]);
		}
		end = hunk.at + hunk.old.length;
	}
	return groups;
}

/** A group with its context; lines before `floor` and from `ceiling` on belong to its neighbours. */
function showGroup(
	group: readonly LineHunk[],
	old: readonly string[],
	floor: number,
	ceiling: number,
): Pick<EditHunk, 'start' | 'lines'> {
	const first = group[0]?.at ?? 1;
	// What lies between near neighbours is shown with the first of them.
	const above = floor === 1 ? first - 1 : Math.max(0, first - floor - contextLines);
	const from = first - 1 - Math.min(contextLines, above);
	const lines: string[] = [];
	let at = from;
	const context = (end: number) => {
		for (; at < end; at++) {
			lines.push(` ${old[at]}`);
		}
	};
	for (const hunk of group) {
		context(hunk.at - 1);
		for (const line of hunk.old) {
			lines.push(`-${line}`);
		}
		for (const line of hunk.new) {
			lines.push(`+${line}`);
		}
		at += hunk.old.length;
	}
	context(Math.min(old.length, at + contextLines, ceiling - 1));
	return { start: from + 1, lines };
}
