import { findConflictMarkers } from '../../text/findConflictMarkers';
import type { Problem } from '../spec';
import { createProblem } from './createProblem';

/** Find the lines that an unresolved merge conflict left. */
export function findConflicts(text: string): readonly Problem[] {
	const markers = findConflictMarkers(text);
	const lines = markers.length > 0 ? text.split('\n') : [];
	return markers.map(line => {
		const message = 'This line is left over from a merge conflict.';
		return createProblem('conflict-marker', 'error', message, line, 1, (lines[line - 1] ?? '').length + 1);
	});
}
