/** A version that stands between conflict markers. `base` is what both were made from, which Git leaves out as a rule. */
export type ConflictSide = 'ours' | 'base' | 'theirs';

/**
 * A text as one side of its conflicts has it: what stands around them, and of each what that side put there.
 *
 * @param text In LF.
 * @param conflicts Lines, from 1, on which a conflict begins; markers elsewhere are content.
 */
export function takeSide(text: string, conflicts: ReadonlySet<number>, side: ConflictSide): string {
	let part: 'both' | ConflictSide = 'both';
	const kept: string[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		if (part === 'both' && line.startsWith('<<<<<<<') && conflicts.has(index + 1)) {
			part = 'ours';
		} else if (part === 'ours' && /^\|{7}(?: |$)/.test(line)) {
			part = 'base';
		} else if ((part === 'ours' || part === 'base') && line === '=======') {
			part = 'theirs';
		} else if (part === 'theirs' && /^>{7}(?: |$)/.test(line)) {
			part = 'both';
		} else if (part === 'both' || part === side) {
			kept.push(line);
		}
	}
	return kept.join('\n');
}
