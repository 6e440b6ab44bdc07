import { diffLines } from '../../lines/diffLines';
import { requirementLines } from '../../spec/requirementLines';
import type { Spec } from '../../spec/spec';

/**
 * Changed lines of a spec that belong to no requirement: headings, explanations, commands.
 *
 * A line that took another's place counts once; blank lines do not count.
 */
export function countProse(beforeText: string, afterText: string, before: Spec, after: Spec): number {
	const old = ownedLines(before);
	const now = ownedLines(after);
	let prose = 0;
	let shift = 0;
	for (const hunk of diffLines(beforeText.split('\n'), afterText.split('\n'))) {
		const removed = countFree(hunk.old, hunk.at, old);
		const added = countFree(hunk.new, hunk.at + shift, now);
		prose += Math.max(removed, added);
		shift += hunk.new.length - hunk.old.length;
	}
	return prose;
}

/** Lines, from 1, that requirements and their scenarios stand on. */
function ownedLines({ requirements }: Spec): ReadonlySet<number> {
	const owned = new Set<number>();
	for (const requirement of requirements) {
		const { first, last } = requirementLines(requirement);
		for (let at = first; at <= last; at++) {
			owned.add(at);
		}
	}
	return owned;
}

function countFree(lines: readonly string[], first: number, owned: ReadonlySet<number>): number {
	return lines.filter((line, index) => line.trim() !== '' && !owned.has(first + index)).length;
}
