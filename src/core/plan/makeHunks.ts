import { diffLines } from '../lines/diffLines';
import type { LineHunk } from '../lines/hunk';
import { toLf } from '../text/decodeText';
import type { EditHunk } from './plan';

/** Unchanged lines shown around a change; changes that are nearer share a hunk. */
const contextLines = 3;

/**
 * The changed lines of a file with the lines around them, in order.
 *
 * Line ends and the BOM are left out of what is compared and shown. A text that does not exist is empty.
 */
export function makeHunks(before: string, after: string, requirements: readonly string[]): readonly EditHunk[] {
	const old = linesOf(before);
	const groups = groupNear(diffLines(old, linesOf(after)));
	return groups.map((group, index) => ({
		id: `h${index + 1}`,
		...showGroup(group, old),
		requirements,
		selected: true,
	}));
}

function linesOf(text: string): readonly string[] {
	const lines = toLf(text.replace(/^\uFEFF/, '')).split('\n');
	return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function groupNear(hunks: readonly LineHunk[]): readonly (readonly LineHunk[])[] {
	const groups: LineHunk[][] = [];
	let end = -Infinity;
	for (const hunk of hunks) {
		const group = hunk.at - end <= 2 * contextLines ? groups.at(-1) : undefined;
		if (group) {
			group.push(hunk);
		} else {
			groups.push([hunk]);
		}
		end = hunk.at + hunk.old.length;
	}
	return groups;
}

function showGroup(group: readonly LineHunk[], old: readonly string[]): Pick<EditHunk, 'start' | 'lines'> {
	const from = Math.max(0, (group[0]?.at ?? 1) - 1 - contextLines);
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
	context(Math.min(old.length, at + contextLines));
	return { start: from + 1, lines };
}
