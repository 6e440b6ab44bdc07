import { findConflictMarkers } from './findConflictMarkers';

/** An unresolved merge conflict in a text, by its lines, from 1. */
export interface TextConflict {
	/** Of the marker that opens it. */
	readonly line: number;
	/** Of the marker that closes it. */
	readonly endLine: number;
	/** Without line ends. */
	readonly ours: readonly string[];
	readonly theirs: readonly string[];
	/** What both were made from, where it stands between them. */
	readonly base: readonly string[] | null;
}

/** Find the conflicts in a text in LF, with what each side has. */
export function findConflicts(text: string): readonly TextConflict[] {
	const markers = findConflictMarkers(text);
	const lines = markers.length === 0 ? [] : text.split('\n');
	const conflicts: TextConflict[] = [];
	for (let index = 0; index + 2 < markers.length; index += 3) {
		const [line = 0, middle = 0, endLine = 0] = markers.slice(index, index + 3);
		const upper = lines.slice(line, middle - 1);
		const base = upper.findIndex(one => /^\|{7}(?: |$)/.test(one));
		conflicts.push({
			line,
			endLine,
			ours: base < 0 ? upper : upper.slice(0, base),
			theirs: lines.slice(middle, endLine - 1),
			base: base < 0 ? null : upper.slice(base + 1),
		});
	}
	return conflicts;
}
