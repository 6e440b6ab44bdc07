import { findConflictMarkers } from '../../text/findConflictMarkers';
import type { Problem } from '../spec';
import { createProblem } from './createProblem';

/** Find the lines that an unresolved merge conflict left: all of a whole one, and the first or last line of a torn one. */
export function findConflicts(text: string): readonly Problem[] {
	const whole = findConflictMarkers(text);
	const lines = mayHaveConflict(text) ? text.split('\n') : [];
	const markers = [...new Set([...whole, ...findTorn(lines)])].sort((a, b) => a - b);
	return markers.map(line => {
		const message = 'This line is left over from a merge conflict.';
		return createProblem('conflict-marker', 'error', message, line, 1, (lines[line - 1] ?? '').length + 1);
	});
}

/** Whether a text may have such a line. */
export function mayHaveConflict(text: string): boolean {
	return text.includes('<<<<<<<') || text.includes('>>>>>>>');
}

/** Lines, from 1, that name a side of a conflict, outside code. */
function findTorn(lines: readonly string[]): readonly number[] {
	const torn: number[] = [];
	let fence = '';
	for (const [index, line] of lines.entries()) {
		const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
		if (mark !== '') {
			fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
		} else if (fence === '' && /^(?:<{7}|>{7}) \S/.test(line)) {
			torn.push(index + 1);
		}
	}
	return torn;
}
