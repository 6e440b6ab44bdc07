import type { LineHunk } from './hunk';

/**
 * Apply line hunks to a text in LF.
 *
 * @returns The new text, or `undefined` where a hunk does not fit: its old lines are not there, or hunks overlap.
 */
export function applyHunks(text: string, hunks: readonly LineHunk[]): string | undefined {
	const lines = text.split('\n');
	const result: string[] = [];
	let next = 0;
	for (const hunk of hunks) {
		const start = hunk.at - 1;
		const end = start + hunk.old.length;
		if (start < next || end > lines.length || hunk.old.some((line, index) => lines[start + index] !== line)) {
			return undefined;
		}
		append(result, lines, next, start);
		append(result, hunk.new, 0, hunk.new.length);
		next = end;
	}
	append(result, lines, next, lines.length);
	return result.join('\n');
}

/** Hunks that turn the new text back into the old one. */
export function reverseHunks(hunks: readonly LineHunk[]): readonly LineHunk[] {
	let shift = 0;
	return hunks.map(hunk => {
		const reversed: LineHunk = { at: hunk.at + shift, old: hunk.new, new: hunk.old };
		shift += hunk.new.length - hunk.old.length;
		return reversed;
	});
}

// Not `push(...lines)`: a spread of 100,000 lines overflows the stack.
function append(target: string[], source: readonly string[], from: number, to: number): void {
	for (let index = from; index < to; index++) {
		target.push(source[index] as string);
	}
}
