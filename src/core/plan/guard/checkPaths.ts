import { type Failure, failed, nothingWritten } from '../../failure';
import { dialectOf } from '../../spec/specPaths';
import { escapePath } from '../../text/escapePath';
import type { Plan } from '../plan';
import { checkPath, type PathRefusal } from './checkPath';
import { endsOf, type GuardedEdit } from './guardedEdit';

/** Refuse edits for the text of a path, at either end of one; looks at no disk. */
export function checkPaths(edits: readonly GuardedEdit[]): Failure | undefined {
	for (const { path } of edits.flatMap(endsOf)) {
		const refusal = checkPath(path);
		if (refusal) {
			return refuse(path, refusal);
		}
	}
	return undefined;
}

/** Refuse a plan for the text of any path in it, the one of its spec included, before that is looked for on the disk. */
export function checkPlanPaths({ spec, edits }: Plan): Failure | undefined {
	const refusal = checkPath(spec.path);
	if (dialectOf(spec.path) === undefined) {
		return refuse(spec.path, { code: 'path.schema', reason: 'is not at the place of a spec' });
	}
	// A spec lies where no edit may.
	return refusal && refusal.code !== 'path.reserved' ? refuse(spec.path, refusal) : checkPaths(edits);
}

function refuse(path: string, { code, reason }: PathRefusal): Failure {
	const message = `The plan names ${escapePath(path)}, which ${reason}.`;
	return failed(code, message, nothingWritten, 'Plan again; the whole plan is refused because of this path.');
}
