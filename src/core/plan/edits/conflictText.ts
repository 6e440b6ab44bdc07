import type { MergePart } from '../../lines/mergeParts';
import type { EditConflict } from '../plan';

/** Line above what a file says now, where that meets what it said before a cycle. */
export const oursMarker = '<<<<<<< as it is now';
/** Line between the two. */
export const betweenMarker = '=======';
/** Line below what the file said before the cycle. */
export const theirsMarker = '>>>>>>> as it was before the cycle';

/** A merged text in LF, with both sides of every conflict between markers, as Git writes them and editors know them. */
export interface ConflictText {
	readonly text: string;
	/** `undefined` where nothing met. */
	readonly conflict: Extract<EditConflict, { readonly kind: 'lines' }> | undefined;
}

/** @param reason Completes “src/a.ts …” where there is a conflict. */
export function conflictText(parts: readonly MergePart[], reason: string): ConflictText {
	const lines: string[] = [];
	let underlines = 0;
	const add = (list: readonly string[]) => {
		for (const line of list) {
			lines.push(line);
			underlines += line === betweenMarker ? 1 : 0;
		}
	};
	for (const part of parts) {
		if (part.kind === 'merged') {
			add(part.lines);
		} else {
			lines.push(oursMarker);
			add(part.ours);
			lines.push(betweenMarker);
			add(part.theirs);
			lines.push(theirsMarker);
		}
	}
	const isMerged = parts.every(({ kind }) => kind === 'merged');
	return {
		text: lines.join('\n'),
		conflict: isMerged ? undefined : { kind: 'lines', reason, underlines },
	};
}
