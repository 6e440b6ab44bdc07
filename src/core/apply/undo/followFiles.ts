import type { Cycle } from '../../history/history';
import { lineageOf } from '../../history/lineage';
import type { RecordedEdit } from '../../history/record';
import { checkPath } from '../../plan/guard/checkPath';

/** What became of a file that a cycle left, as the cycles since tell. */
export interface Followed {
	/** Where it is by now, or was last. */
	readonly path: string;
	/** `replaced`: it is gone, and another file was moved to its place. */
	readonly state: 'there' | 'gone' | 'replaced';
}

/** Follows a file from the path at which a cycle left it. */
export type FollowFile = (path: string) => Followed;

/**
 * Read from the records where files that a cycle left went: moved, also back, deleted, or made anew.
 *
 * Cycles of another branch count wherever they stand in the history: the merge brought what they did. A path that no
 * plan may name is not followed.
 */
export function followFiles(cycles: readonly Cycle[], cycle: Cycle): FollowFile {
	const own = cycles.indexOf(cycle);
	const restsOn = lineageOf(cycles);
	return start => {
		let followed: Followed = { path: start, state: 'there' };
		for (const [at, { record }] of cycles.entries()) {
			const next = at === own || !record ? followed : step(followed, record.begin.edits);
			// Asked last, and only of cycles that moved this very file: it costs a walk through the history.
			if (next !== followed && (at > own || !restsOn(own, at))) {
				followed = next;
			}
		}
		return followed;
	};
}

/** What the edits of one cycle make of a file; the same object where they do not touch it. */
function step(followed: Followed, edits: readonly RecordedEdit[]): Followed {
	const { path, state } = followed;
	const left = edits.find(edit => (edit.op === 'rename' ? edit.from : edit.path) === path && edit.op !== 'modify');
	const moved = edits.find(edit => edit.op === 'rename' && edit.path === path);
	if (state === 'there' && left?.op === 'rename') {
		return checkPath(left.path) ? followed : { path: left.path, state };
	}
	if (state === 'there') {
		return left?.op === 'delete' ? { path, state: 'gone' } : followed;
	}
	if (moved) {
		return { path, state: 'replaced' };
	}
	return left === undefined ? followed : { path, state: left.op === 'create' ? 'there' : 'gone' };
}
