import { type Failure, failed, nothingWritten } from '../../failure';
import { escapePath } from '../../text/escapePath';
import { count } from '../../text/words';
import type { ConflictMerge } from './mergeConflicts';
import { conflictKeys } from './openConflicts';

/** Why two histories, and the specs beside them, were not merged, as it is told to a user. */
export function describeMerge(
	merge: Exclude<ConflictMerge, { readonly kind: 'merged' }>,
	path: string,
	state = nothingWritten,
): Failure {
	const shown = escapePath(path);
	switch (merge.kind) {
		case 'nothing':
			return failed('history.nothing', `There is no merge conflict in ${shown}, nor in the spec.`, state, goOn);
		case 'baseless': {
			const message = `Nothing tells what the versions in ${merge.paths.map(escapePath).join(' and ')} were made from.`;
			return failed('spec.conflict', message, state, 'Resolve the conflict by hand and remove the marker lines.');
		}
		case 'open': {
			const ids = conflictKeys(merge.conflicts);
			const message = `Both branches changed ${count(ids.length, 'requirement')}: ${ids.join(', ')}.`;
			const next = 'Choose for each which side counts: “spec-ops merge --choose ID=ours” or “ID=theirs”.';
			return { ...failed('history.conflict', message, state, next), details: { conflicts: merge.conflicts } };
		}
		case 'diverged': {
			const message = `The branches of ${shown} differ in more than the cycles that they added. ${merge.reason}`;
			return failed('history.conflict', message, state, 'Resolve the conflict in the file by hand, then save it.');
		}
		case 'unknown': {
			const message = `The records of ${shown} do not tell what a cycle left of ${escapePath(merge.path)}.`;
			const next = '“spec-ops history --check” names the record; resolve the conflict by hand, then adopt the spec.';
			return failed('history.broken', message, state, next);
		}
	}
}

const goOn = 'Go on as usual.';
