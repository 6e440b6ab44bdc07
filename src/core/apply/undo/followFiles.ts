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
 * Cycles of another branch count wherever they stand in the history: the merge brought what they did. Those of other
 * histories count by their time. A path that no plan may name is not followed.
 *
 * @param others Recorded cycles of the other histories of the Root.
 */
export function followFiles(cycles: readonly Cycle[], cycle: Cycle, others: readonly Cycle[]): FollowFile {
	const own = cycles.indexOf(cycle);
	const restsOn = lineageOf(cycles);
	const moves = inOrder(cycles, own, others);
	return start => {
		let followed: Followed = { path: start, state: 'there' };
		for (const { at, edits } of moves) {
			const next = at === own ? followed : step(followed, edits);
			// Asked last, and only of cycles that moved this very file: it costs a walk through the history.
			if (next !== followed && (at === undefined || at > own || !restsOn(own, at))) {
				followed = next;
			}
		}
		return followed;
	};
}

interface Moves {
	/** Place of the cycle in its history; absent for one of another history. */
	readonly at?: number;
	readonly edits: readonly RecordedEdit[];
	/** ISO 8601. */
	readonly time: string;
}

/** The edits of all cycles: in one history in the order of the file, between two by time, none older than the cycle. */
function inOrder(cycles: readonly Cycle[], own: number, others: readonly Cycle[]): readonly Moves[] {
	let time = '';
	const moves = cycles.map(({ record }, at): Moves => {
		// A clock that was set back does not turn the order of the file around.
		const now = record?.begin.time ?? '';
		time = now > time ? now : time;
		return { at, edits: record?.begin.edits ?? [], time };
	});
	const since = moves[own]?.time ?? '';
	const later = others.flatMap(({ record }): readonly Moves[] =>
		record && record.begin.time >= since ? [{ edits: record.begin.edits, time: record.begin.time }] : [],
	);
	return later.length === 0
		? moves
		: [...moves, ...later].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
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
